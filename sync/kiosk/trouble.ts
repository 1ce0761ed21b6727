/** What operations should know about the way to the hub; none of it is personal, all of it may be logged. */
export type SyncTrouble =
  | { readonly code: 'hub.reachable' }
  | { readonly code: 'hub.unreachable'; readonly reason: string }
  /** The hub, or something in front of it, answers and will not take what the kiosk sends. */
  | { readonly code: 'hub.refused'; readonly status: number }
  /** An event that the hub will never take waits for a person. */
  | { readonly code: 'event.parked'; readonly id: string; readonly type: string; readonly reason: string };
