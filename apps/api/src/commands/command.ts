/** One verb of the command `hetu`: what an operator does on the machine, not over the network. */
export interface Command {
  name: string
  /** What follows the name, such as `<folder> [--force]`; empty when nothing does. */
  parameters: string
  summary: string
  /** Does it and says what it found, a line at a time; false when something is not as it should be. */
  run(words: string[], say: (line: string) => void): Promise<boolean>
}
