/** A flight from where the kiosk stands, on the day of the rig's clock: check-in is open. */
export const FLIGHT = {
  ...{ flightId: 'SOONER', carrier: 'XD', accountingCode: '099', number: '75', cabin: 'a320' },
  ...{ from: 'PVG', to: 'PEK' },
  departure: '2031-05-14T14:00:00+08:00',
  arrival: '2031-05-14T16:20:00+08:00',
  boarding: '2031-05-14T13:20:00+08:00',
  checkInOpens: '2031-05-13T14:00:00+08:00',
  checkInCloses: '2031-05-14T13:00:00+08:00',
};

/** The next one to the same place. */
export const LATER = {
  ...{ ...FLIGHT, flightId: 'LATER', number: '77', departure: '2031-05-14T15:00:00+08:00' },
  arrival: '2031-05-14T17:20:00+08:00',
};
