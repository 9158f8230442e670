/** What is known of a cause, for who wants to read about it; and the meaning of codes. */
export const explain = {
  'explain.heading': ({ title, id, category }: Record<'title' | 'id' | 'category', string>) =>
    `${title}  (${id}, ${category})`,
  'explain.shows': 'How it shows',
  'explain.faults': 'What exactly it can be',
  'explain.apart': 'What looks like it, and how to tell',
  'explain.to-do': 'What to do, the best first',
  'explain.fault': ({ title, id, share }: Record<'title' | 'id' | 'share', string>) =>
    `${title} (${id}; ${share} of these cases)`,
  'explain.sign': ({ text, often, otherwise }: Record<'text' | 'often' | 'otherwise', string>) =>
    `${text} (${often}; ${otherwise})`,
  'explain.often.nearly-always': 'nearly always',
  'explain.often.mostly': 'mostly',
  'explain.often.half': 'about every other time',
  'explain.often.at-times': 'at times',
  'explain.otherwise.hardly-ever': 'hardly ever in a sound shop',
  'explain.otherwise.very-rarely': 'very rarely in a sound shop',
  'explain.otherwise.rarely': 'rarely in a sound shop',
  'explain.otherwise.less': 'less often in a sound shop',
  'explain.no-signs': 'Nothing that posdoctor sees by itself; only what is ruled out leads here.',
  'explain.same-as-all': ({ ask }: { ask: string }) =>
    `Shows as above, and in no way of its own.${ask && ` What tells most is to ask: ${ask}`}`,
  'explain.this': ({ text, number }: { text: string; number: number }) =>
    `this one${number ? ` (no. ${number})` : ''}: ${text}`,
  'explain.other': ({ text }: { text: string }) => `that one: ${text}`,
  'explain.nothing-tells': 'Nothing tells them apart from here: begin with the cheaper step.',
  'explain.step-for': ({ numbers }: { numbers: number[] }) =>
    `Helps where it is no. ${numbers.join(', ')} of “What exactly it can be”`,
  'explain.step-but': ({ numbers }: { numbers: number[] }) =>
    `Helps unless it is no. ${numbers.join(', ')} of “What exactly it can be”`,
  'explain.common': ({ share }: { share: string }) =>
    `Expected in ${share} of the shops where something is wrong.`,
  'explain.list': 'What posdoctor can explain',
  'explain.list-hint': 'posdoctor explain CAUSE tells more of one of them.',

  'code.heading': ({ code }: { code: string }) => `What “${code}” means`,
  'code.unknown':
    'No table that posdoctor knows has this code: it is the acquirer’s own. Ask the acquirer what it means, and put it into the file of its codes (acquirer: responseCodes).',
  'code.book.own': 'This acquirer',
  'code.book.cup': 'China UnionPay',
  'code.book.iso87': 'ISO 8583:1987',
  'code.book.hypercom': 'First Data and Hypercom hosts',
  'code.book.iso93': 'ISO 8583:1993',
  'code.book.http': 'HTTP',
  'code.book.cup-acquirer': 'One UnionPay acquirer’s own table',
  'code.book.terminal': 'Shown by',
  'code.book.display': 'Shown by terminals of many makers',
  'code.book.unknown': 'No table',
  'code.class.A': 'class A, success',
  'code.class.B': 'class B, failed, may be tried again',
  'code.class.C': 'class C, failed, not to be tried again',
  'code.class.D': 'class D, the operator must act',
  'code.class.E': 'class E, failed by a fault of the system',
  'code.entry': ({
    book,
    vendor,
    classText,
    text,
  }: Record<'book' | 'vendor' | 'classText' | 'text', string>) =>
    `${book}${vendor && ` ${vendor}`}${classText && ` (${classText})`}: ${text}`,
  'code.conflict':
    'These tables contradict each other. Which one counts is for the acquirer to say; --profile chooses.',
  'code.points-to': 'It points to',
  'code.points-to-as': ({ books }: { books: string[] }) => `${books.join(' / ')}: it points to`,
  'code.cause': ({ title, id, likely }: Record<'title' | 'id' | 'likely', string>) =>
    `${title} (${id}${likely && `; ${likely}`})`,
  'code.fault': ({ title }: { title: string }) => `: ${title}`,
  'code.also': ({ title, id }: Record<'title' | 'id', string>) => `perhaps also: ${title} (${id})`,
  'code.card':
    'The card, the customer or a rule of the acquirer’s own: not the terminal, not the network.',
  'code.fine':
    'Nothing is wrong between terminal and acquirer. If the terminal still says “connecting”, the trouble is in the terminal itself.',
  'code.ask': 'Ask the acquirer what it means: by itself it points to no cause.',
  'code.measure': 'To find out where it stops: posdoctor',
  'code.nothing': 'No fault: nothing to repair.',
  'code.other': 'That other code tells where the trouble is: posdoctor code CODE',
  'code.clears': 'It clears',
  'code.reached': 'The host was reached and has answered: at that moment the whole way worked.',
  'code.reached-if':
    'If it is the host’s response code, and no message of the terminal’s own: the host was reached and has answered, so at that moment the whole way worked.',
  'code.what-to-do': 'What to do',
  'code.more': ({ id }: { id: string }) => `What to do: posdoctor explain ${id}`,

  'usage.no-code': 'Which code, or which text on the display? For example: posdoctor code 97',
  'usage.unknown-code': ({ found, suggestion }: Record<'found' | 'suggestion', string>) =>
    `“${found}” is no code or text that posdoctor knows.${suggestion && ` Did you mean ${suggestion}?`}`,
  'usage.no-status': ({ found }: { found: string }) =>
    `“${found}” is no HTTP status: those have three digits, 200 to 599. For a response code leave --profile out, or choose cup, iso87 or iso93.`,
  'usage.unknown-cause': ({ found, suggestion }: Record<'found' | 'suggestion', string>) =>
    `There is no cause or fault “${found}”.${suggestion && ` Did you mean ${suggestion}?`} All causes: posdoctor explain`,
} as const
