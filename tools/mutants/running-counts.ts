import { type Mutant, rule, server } from './mutant.ts'

const running = [server('polls/running-count.test')]

/** What anybody learns of ballots while a poll is open. */
export const runningCountMutants: readonly Mutant[] = [
  {
    name: 'running-count-of-all',
    file: server('polls/read-poll'),
    stands: 'stored === null && row.is_result_shown_while_open &&',
    instead: 'stored === null &&',
    tests: running,
    breaks: 'Counts are public while open though the poll said that they would not be.',
  },
  {
    name: 'running-count-moves-with-one',
    file: rule('polls/running-count'),
    stands: 'differing >= fewestInRow',
    instead: 'differing >= 1',
    tests: running,
    breaks: 'Whoever sees a neighbour vote reads the choice in the count.',
  },
  {
    name: 'running-count-to-the-vote',
    file: rule('polls/running-count'),
    stands: 'count - (count % fewestInRow)',
    instead: 'count',
    tests: running,
    breaks: 'A cell of one is public while the poll is open.',
  },
]
