export const conversationMessages = {
  'help.write': 'Escribir al personal',
  'conversation.title': 'Escribir al personal',
  'conversation.send': 'Enviar',
  'conversation.close': 'Continuar',
  'conversation.staff': 'Personal',
  'conversation.you': 'Usted',
  'conversation.connecting': 'Conectando con el personal',
  'conversation.begun': 'Está conectado. El personal ve lo que escribe, al momento.',
  'conversation.open': 'El personal ve lo que escribe, al momento. No se guarda nada.',
  'conversation.away':
    'Ahora no hay conexión. Se ha llamado al personal y vendrá; su texto se enviará cuando vuelva.',
};
