/** What is said of a higher cabin that may be had for money. */
export const upgradeMessages = {
  'pay.paid-upgrade': 'The payment was approved. Your new seat is yours.',
  'pay.for-upgrade': 'Your upgrade',
  'upgrade.offer': '{cabin} for {price}',
  'upgrade.title': '{cabin} on this flight',
  'upgrade.offers': 'Upgrade from {price}',
  'upgrade.title-several': 'Higher cabins on this flight',
  'upgrade.lead': 'An offer, if you like. You see your new seat once it is paid.',
  'upgrade.returns': '{price} that you have paid for your seat is paid back.',
  'upgrade.safe': 'If somebody else is quicker, you are paid back at once and keep {seat}.',
  'upgrade.pay': 'Pay {price}',
  'cabin.first': 'First Class',
  'cabin.business': 'Business Class',
  'cabin.premium-economy': 'Premium Economy',
  'gain.flat-bed': 'A seat that becomes a bed',
  'gain.lounge': 'The lounge before departure',
  'gain.priority-boarding': 'Boarding among the first',
} as const;
