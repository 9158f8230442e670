import { cause } from './cause.ts'
import { shopWide } from './scopes.ts'

/** 网络拥塞: the shop’s line is full. */
export default cause({
  category: 'environment',
  prior: 0.05,
  faults: {
    'queue-full': {
      share: 0.37,
      place: 'line',
      rows: {
        ...shopWide,
        'swing-shape': [{ waves: 0.85 }, 'mechanism', 'a queue fills and drains over many packets'],
        'delay-swings': [{ line: 0.8, beyond: 0.04 }, 'mechanism', 'a filling and emptying queue'],
        'delay-begins': [
          { line: 0.6, 'line-far': 0.12, nowhere: 0.25 },
          'mechanism',
          'packets wait in the queue',
        ],
        'loss-begins': [{ line: 0.7, nowhere: 0.28 }, 'mechanism', 'what does not fit is dropped'],
        stall: [
          { 'second-try': 0.1, line: 0.05, 'line-again': 0.03 },
          'judgement',
          'a full queue drops a row of packets now and then',
        ],
        'delay-steadiness': [{ wavers: 0.97 }, 'mechanism', 'packets enter and leave the queue'],
        'load-delay': [
          { swells: 0.45, rises: 0.4 },
          'judgement',
          'our transfer fills it too; a queue that drops early adds less',
        ],
      },
      remedies: {
        'pause-traffic': 0.75,
        'prefer-terminal': 0.7,
        'more-bandwidth': 0.7,
        'avoid-peak': 0.4,
      },
    },
    'bandwidth-exhausted': {
      share: 0.25,
      place: 'line',
      rows: {
        ...shopWide,
        'delay-begins': [{ line: 0.6, 'line-far': 0.2 }, 'mechanism', 'the queue stands full'],
        'swing-shape': [{ waves: 0.85 }, 'mechanism', 'a queue fills and drains over many packets'],
        'delay-swings': [
          { line: 0.45, nowhere: 0.5 },
          'mechanism',
          'a queue that stands full hardly swings',
        ],
        'loss-begins': [{ line: 0.85 }, 'mechanism', 'what does not fit is dropped'],
        'delay-steadiness': [{ wavers: 0.93 }, 'mechanism', 'packets enter and leave the queue'],
        'load-delay': [
          { swells: 0.3, rises: 0.4 },
          'mechanism',
          'a queue that stands full already hardly grows',
        ],
      },
      remedies: {
        'pause-traffic': 0.7,
        'prefer-terminal': 0.7,
        'more-bandwidth': 0.8,
        'avoid-peak': 0.4,
      },
    },
    bufferbloat: {
      share: 0.18,
      place: 'line',
      rows: {
        ...shopWide,
        'delay-begins': [
          { line: 0.55, 'line-far': 0.25, nowhere: 0.18 },
          'mechanism',
          'a long queue; one that adds less than 160 ms passes for a mobile line',
        ],
        'swing-shape': [{ waves: 0.85 }, 'mechanism', 'a queue fills and drains over many packets'],
        'delay-swings': [
          { line: 0.88, nowhere: 0.1 },
          'mechanism',
          'senders fill a long queue and let it drain: it swings by a third and more',
        ],
        'loss-begins': [
          { nowhere: 0.95 },
          'mechanism',
          'a long queue overflows once in seconds, and then drops what fills it',
        ],
        'delay-steadiness': [{ wavers: 0.97 }, 'mechanism', 'packets enter and leave the queue'],
        'load-delay': [{ swells: 0.93, rises: 0.06 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'pause-traffic': 0.75, 'prefer-terminal': 0.75, 'avoid-peak': 0.3 },
    },
    'transient-stall': {
      share: 0.2,
      place: 'line',
      rows: {
        ...shopWide,
        stall: [
          { line: 0.6, 'second-try': 0.38 },
          'mechanism',
          'one bad moment, gone on the second try',
        ],
        'loss-begins': [{ nowhere: 0.9 }, 'mechanism', 'nothing else is lost'],
      },
      remedies: { 'try-again': 0.85 },
    },
  },
})
