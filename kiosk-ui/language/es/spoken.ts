export const spokenMessages = {
  'spoken.keys':
    'Este quiosco le habla. Sus teclas están bajo la pantalla. Siguiente y anterior pasan de una respuesta a otra. La tecla redonda elige. Abajo sigue leyendo, arriba lee otra vez. Cualquier tecla me detiene; la de pausa también me hace seguir o repetir.',
  'spoken.answer': '{name}. Respuesta {number} de {of}.',
  'spoken.chosen': 'opción elegida',
  'spoken.changed': 'Esto ha cambiado',
  'spoken.private':
    'Lo que le concierne solo se oye en los auriculares: conéctelos bajo la pantalla para oírlo.',
  'spoken.hidden': 'privado',
  'spoken.volume': 'Volumen {step} de {of}',
  'spoken.dark': 'La pantalla está en negro. Tóquela para encenderla otra vez.',
  'spoken.keyboard':
    'Teclado. Siguiente y anterior pasan de una tecla a otra, arriba y abajo de una fila a otra. Por encima de la primera fila oirá lo escrito.',
  'spoken.seats':
    'Asientos. Siguiente y anterior pasan de un asiento libre a otro, arriba y abajo de una fila a otra. Bajo la última fila están las demás respuestas.',
  'spoken.no-way-back': 'Desde aquí no se puede volver atrás.',
  'spoken.nothing-reached':
    'Todavía no hay nada elegido. Siguiente y anterior pasan de una respuesta a otra; después, la tecla redonda elige.',
  'spoken.speech-off': 'No. La tecla de pausa devuelve la voz.',
  'spoken.visit-ended':
    'Se ha acabado su tiempo y su visita aquí ha terminado. Para empezar de nuevo, ponga su pasaporte en el lector, o pulse siguiente y después la tecla redonda.',
  'spoken.asterisk': 'asterisco',
  'spoken.typed-count': '{count, plural, one {# carácter escrito} other {# caracteres escritos}}',
  'spoken.typed-nothing': 'nada escrito todavía',
  'spoken.deleted': 'borrado',
  'spoken.deleted-sign': '{sign} borrado',
  'sign.space': 'espacio',
  'sign.hyphen': 'guion',
  'sign.at': 'arroba',
  'sign.dot': 'punto',
  'sign.underscore': 'guion bajo',
  'sign.plus': 'más',
  'sign.comma': 'coma',
  'sign.question': 'signo de interrogación',
  'sign.question-opening': 'signo de apertura de interrogación',
  'sign.apostrophe': 'apóstrofo',
};
