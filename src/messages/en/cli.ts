type Given = { option: string; found: string; suggestion: string }
const didYouMean = (suggestion: string) => (suggestion === '' ? '' : ` Did you mean ${suggestion}?`)

/** Help, and what can be wrong with a command line. */
export const cli = {
  'cli.description':
    'Finds out why a payment terminal stays at “connecting”, and says what to do about it.',
  'cli.heading-usage': 'Usage:',
  'cli.heading-options': 'Options:',
  'cli.heading-commands': 'Commands:',
  'cli.heading-arguments': 'What to test:',
  'cli.usage-options': '[options]',
  'cli.usage-commands': '[command]',
  'cli.exit-codes':
    'Exit codes: 0 all well · 1 works badly · 2 does not work · 3 cannot tell, or a mistake in the command · 130 stopped with Ctrl-C',
  'cli.examples': 'Examples:',
  'cli.example-none': 'the site file posdoctor.yaml here, or the way to the internet',
  'cli.example-target': 'one address, without a site file',
  'cli.example-config': 'a shop, as its site file describes it',
  'cli.example-code': 'what the code on the display means',
  'cli.example-init': 'writes a site file to fill in',
  'cli.example-demo': 'shows what posdoctor says, with nothing of yours involved',

  'option.help': 'show this help',
  'command.help': 'show the help of a command',
  'option.version': 'show the version',
  'option.lang': 'language: zh-CN or en (default: that of the system)',
  'option.no-color': 'no colours',

  'command.diagnose': 'find out what is wrong (what happens without a command)',
  'command.explain': 'what a cause is, how it shows, what to do (without a word: all causes)',
  'command.code': 'what a code or a text on the terminal’s display means',
  'command.wifi': 'how good the Wi-Fi is here; --watch: while walking through the shop',
  'command.validate': 'check site files',
  'command.init': 'write a site file to fill in',
  'command.simulate': 'serve an acquirer on this machine, with a fault to choose',
  'command.demo': 'serve an acquirer with a fault, diagnose it, show the report',

  'argument.HOST:PORT': 'address to test: HOST:PORT or https://…; with --config, the main one',
  'argument.cause': 'a cause or a fault, such as host-outage; none: the list of them',
  'argument.code': 'the code or the words on the display, such as 97 or BAD MAC',
  'argument.files': 'site files',
  'argument.file': 'file to write (default: posdoctor.yaml)',
  'argument.fault': 'fault to show (posdoctor simulate --list names them)',

  'option.config': 'site file; may be given several times',
  'option.format': 'text, json or junit (default: text)',
  'option.explain.format': 'text or json (default: text)',
  'option.code.format': 'text or json (default: text)',
  'option.code.config': 'site file whose acquirer’s own codes count first',
  'option.watch': 'walk through the shop with it: signal, loss and delay, place by place',
  'option.for': 'with --watch: end by itself after so many seconds, 1 to 3600',
  'option.wifi.format': 'text or json (default: text); json with --watch: one object a line',
  'option.wifi.save': 'keep the reading in a file, or with --watch the walk',
  'option.wifi.config': 'site file whose router and limits count',
  'option.profile': 'only the tables of cup (UnionPay), iso87, iso93 or http',
  'option.output': 'write the report into a file',
  'option.save': 'keep the facts in a file, for --from',
  'option.from': 'judge the facts of such a file; nothing is measured',
  'option.answer':
    'what a person sees, such as terminal-shows=connecting; may be given several times',
  'option.routine': 'a regular check: nobody has called for help',
  'option.timeout': 'seconds for each site’s run, 1 to 120 (default: 10); four sites run at a time',
  'option.load':
    'fill the line for some seconds as well, and see how long packets wait then; needs network: load in the site file',
  'option.idle':
    'hold a connection to the acquirer idle for so many seconds as well, 5 to 900, and see whether it is cut',
  'option.fail-on': 'degraded, or down: then “works badly” exits with 0 (default: degraded)',
  'option.quiet': 'one line, the verdict',
  'option.verbose': 'also what was seen, and when each question was asked',
  'option.force': 'overwrite the file',
  'option.protocol': 'iso8583, http or tcp',
  'option.dialect': 'ISO 8583 dialect',
  'option.no-tls': 'without encryption',
  'option.port': 'port to listen on (default: any free one)',
  'option.listen': 'address to listen on (default: 127.0.0.1)',
  'option.list': 'list the faults',

  'usage.unknown-command': ({ found, suggestion }: Omit<Given, 'option'>) =>
    `There is no command “${found}”.${didYouMean(suggestion)} An address to test has the form HOST:PORT. All commands: posdoctor --help`,
  'usage.unknown-option': ({ found, suggestion }: Omit<Given, 'option'>) =>
    `There is no option ${found}.${didYouMean(suggestion)} All options: posdoctor --help`,
  'usage.missing-value': ({ option }: { option: string }) => `${option} needs a value after it.`,
  'usage.too-many': 'There is one word too many.',
  'usage.one-of': ({
    option,
    found,
    allowed,
  }: Omit<Given, 'suggestion'> & { allowed: readonly string[] }) =>
    `${option}: expected one of ${allowed.join(', ')}, found “${found}”.`,
  'usage.timeout': ({ found }: { found: string }) =>
    `--timeout: expected a number of seconds from 1 to 120, found “${found}”.`,
  'usage.idle': ({ found }: { found: string }) =>
    `--idle: expected a number of seconds from 5 to 900, found “${found}”.`,
  'usage.answer-form': ({ found }: { found: string }) =>
    `--answer: expected QUESTION=ANSWER, such as terminal-shows=connecting, found “${found}”.`,
  'usage.answer-question': ({ found, suggestion }: Omit<Given, 'option'>) =>
    `--answer: there is no question “${found}”.${didYouMean(suggestion)}`,
  'usage.answer-value': ({
    question,
    found,
    allowed,
  }: {
    question: string
    found: string
    allowed: readonly string[]
  }) => `--answer: ${question} can be ${allowed.join(', ')}; found “${found}”.`,
  'usage.answer-list': 'Questions and their answers:',
  'usage.answer-line': ({ question, allowed }: { question: string; allowed: readonly string[] }) =>
    `  ${question}=${allowed.length > 0 ? allowed.join('|') : 'TEXT'}`,
  'usage.excludes': ({ option, other }: { option: string; other: string }) =>
    `${option} and ${other} exclude each other.`,
  'usage.not-saved-run': ({ path }: { path: string }) =>
    `${path} is not a file that posdoctor --save wrote.`,
  'usage.newer-saved-run': ({ path }: { path: string }) =>
    `${path} was written by a newer posdoctor; update this one.`,
  'usage.other': ({ text }: { text: string }) => text,

  'cli.demo': ({ what }: { what: string }) =>
    `A simulated acquirer on this machine: ${what}. This is what posdoctor says of it:`,
  'cli.press-enter':
    'The report begins further up: scroll to its top. Press Enter to close this window.',
  'cli.bug': 'posdoctor itself has failed. Please report this, with what follows:',
} as const
