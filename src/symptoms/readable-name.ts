/** The common name and the organisation of `C=CN, O=Shop Firewall, CN=Firewall CA`; all of it where it has neither. */
export function readableName(name: string): string {
  const part = (key: string) =>
    new RegExp(`(?:^|, )${key}=(.*?)(?=, [A-Za-z.0-9]+=|$)`).exec(name)?.[1]
  const [common, organisation] = [part('CN'), part('O')]
  if (common === undefined) return organisation ?? name
  return organisation === undefined || organisation === common
    ? common
    : `${common} (${organisation})`
}
