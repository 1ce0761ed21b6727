export const spokenMessages = {
  'spoken.keys':
    '音声でご案内します。キーは[keypad]にあります。次と前のキーで選択肢を移動します。丸いキーで選びます。下のキーで続きを読み、上のキーでもう一度読みます。どのキーでも音声が止まります。一時停止キーでは、続きからまたはもう一度お聞きになれます。',
  'spoken.answer': '{name}。選択肢{of}個中{number}番目。',
  'spoken.chosen': '選択済み',
  'spoken.changed': '変わったところ',
  'spoken.private':
    'お客様の情報はイヤホンでのみお伝えします。[headset]にイヤホンを差し込むとお聞きになれます。',
  'spoken.hidden': '非公開',
  'spoken.volume': '音量、{of}段階中{step}',
  'spoken.dark': '画面を暗くしています。触れると明るくなります。',
  'spoken.keyboard':
    'キーボードです。次と前のキーで文字を、上と下のキーで行を移動します。一番上の行からさらに上で、入力した内容を読み上げます。',
  'spoken.seats':
    '座席表です。次と前のキーで空席を、上と下のキーで列を移動します。最後の列からさらに下で、ほかの選択肢に移ります。',
  'spoken.no-way-back': 'ここから前には戻れません。',
  'spoken.nothing-reached':
    'まだ何も選ばれていません。次と前のキーで選択肢に移動し、丸いキーで選んでください。',
  'spoken.speech-off': 'オフ。一時停止キーで音声に戻ります。',
  'spoken.visit-ended':
    '時間切れのため、ご利用は終了しました。もう一度始めるには、パスポートを読み取り機に置くか、次のキーを押してから丸いキーを押してください。',
  'spoken.asterisk': 'アスタリスク',
  'spoken.typed-count': '{count, plural, other {#文字入力済み}}',
  'spoken.typed-nothing': 'まだ入力がありません',
  'spoken.deleted': '削除しました',
  'spoken.deleted-sign': '{sign}を削除しました',
  'place.below': '画面の下',
  'place.below-left': '画面の左下',
  'place.below-right': '画面の右下',
  'place.left': '画面の左',
  'place.right': '画面の右',
  'place.floor-left': '機械の左側の床',
  'place.floor-right': '機械の右側の床',
  'sign.space': '空白',
  'sign.hyphen': 'ハイフン',
  'sign.at': 'アットマーク',
  'sign.dot': 'ドット',
  'sign.underscore': 'アンダースコア',
  'sign.plus': 'プラス',
  'sign.comma': 'コンマ',
  'sign.question': '疑問符',
  'sign.question-opening': '逆疑問符',
  'sign.apostrophe': 'アポストロフィ',
};
