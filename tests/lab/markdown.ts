export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

export function table(head: string[], rows: string[][]): string {
  const cells = (each: string[]): string => `| ${each.join(' | ')} |`
  return [cells(head), cells(head.map(() => '---')), ...rows.map(cells)].join('\n')
}
