export type Grade = 'strong' | 'fair' | 'weak' | 'unusable'

/**
 * What a strength in dBm is worth: the bands of the symptom wifi-signal (domain.md 4.4). `limitDbm`
 * is the site file's.
 */
export function gradeOf(dbm: number, limitDbm: number): Grade {
  if (dbm >= -60) return 'strong'
  if (dbm >= limitDbm - 4) return 'fair'
  return dbm >= -85 ? 'weak' : 'unusable'
}
