import type { Band } from './score.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const size = { width: 480, height: 320, left: 52, right: 16, top: 30, bottom: 44 }
const plotWidth = size.width - size.left - size.right
const plotHeight = size.height - size.top - size.bottom

function frame(title: string, xLabel: string, yLabel: string, inside: string): string {
  const { width, height, left, top } = size
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="18" font-size="13" font-weight="bold">${escape(title)}</text>
<rect x="${left}" y="${top}" width="${plotWidth}" height="${plotHeight}" fill="none" stroke="#999"/>
<text x="${left + plotWidth / 2}" y="${height - 8}" text-anchor="middle">${escape(xLabel)}</text>
<text transform="translate(14 ${top + plotHeight / 2}) rotate(-90)" text-anchor="middle">${escape(yLabel)}</text>
${inside}
</svg>
`
}

const x = (share: number): number => size.left + share * plotWidth
const y = (share: number): number => size.top + (1 - share) * plotHeight

/** What was said against what was right: on the diagonal, eighty per cent means eighty per cent. */
export function calibrationPlot(bands: Band[]): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${size.top + plotHeight + 14}" text-anchor="middle">${at * 100} %</text>` +
      `<text x="${size.left - 6}" y="${y(at) + 4}" text-anchor="end">${at * 100} %</text>`,
  )
  const most = Math.max(1, ...bands.map(({ n }) => n))
  const dots = bands
    .filter(({ n }) => n > 0)
    .map(({ from, to, n, right }) => {
      const cx = x((from + to) / 2).toFixed(1)
      const cy = y(right / n).toFixed(1)
      // The area of a dot is its number of situations.
      const radius = (3 + 13 * Math.sqrt(n / most)).toFixed(1)
      return `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="#2a6f97" fill-opacity="0.6"/><text x="${cx}" y="${Number(cy) - Number(radius) - 3}" text-anchor="middle">${n}</text>`
    })
  const diagonal = `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#bbb" stroke-dasharray="4 3"/>`
  return frame(
    'Calibration',
    'probability of the top answer',
    'share that was right',
    [diagonal, ...ticks, ...dots].join('\n'),
  )
}

/** How many runs took how long, in steps of half a second. */
export function timePlot(seconds: number[]): string {
  const step = 0.5
  const last = Math.max(4, Math.ceil(Math.max(0, ...seconds)))
  const bins = Array.from(
    { length: Math.ceil(last / step) },
    (_, index) => seconds.filter((each) => Math.floor(each / step) === index).length,
  )
  const most = Math.max(1, ...bins)
  const bars = bins.map((count, index) => {
    const width = plotWidth / bins.length
    return `<rect x="${(size.left + index * width + 1).toFixed(1)}" y="${y(count / most).toFixed(1)}" width="${Math.max(1, width - 2).toFixed(1)}" height="${((count / most) * plotHeight).toFixed(1)}" fill="#2a6f97"/>`
  })
  const every = last > 12 ? 2 : 1
  const ticks = Array.from(
    { length: Math.floor(last / every) + 1 },
    (_, index) => index * every,
  ).map(
    (at) =>
      `<text x="${x(at / last).toFixed(1)}" y="${size.top + plotHeight + 14}" text-anchor="middle">${at}</text>`,
  )
  return frame(
    'Time of a diagnosis',
    'seconds',
    `runs (highest bar: ${most})`,
    [...bars, ...ticks].join('\n'),
  )
}
