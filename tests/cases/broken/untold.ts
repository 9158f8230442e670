/** Faults that no case can bring to the front, and why nobody can tell them from others. */
export const untold: Readonly<Record<string, string>> = {
  'maintenance-unannounced':
    'work that nobody announced shows what an outage shows, or a host that asks to come back later',
}
