import { parseArgs } from 'node:util'

/** What the command was told. */
export interface Options {
  ideas: number
  seed: number
  port: number
  only: string[]
  takesLong: boolean
  keeps: boolean
  writes: boolean
  asksHelp: boolean
}

export const usage = `pnpm bench [--million | --ideas N] [--seed N] [--only name,name] [--long] [--keep] [--write] [--port N] [--help]`

export function readOptions(given: string[]): Options {
  const { values } = parseArgs({
    args: given.filter((word) => word !== '--'),
    options: {
      million: { type: 'boolean', default: false },
      ideas: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '20261128' },
      port: { type: 'string', default: '3108' },
      only: { type: 'string', multiple: true, default: [] },
      long: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const whole = (name: 'ideas' | 'seed' | 'port', least: number, most: number) => {
    const number = Number(values[name])
    if (Number.isInteger(number) && number >= least && number <= most) return number
    throw new Error(`--${name} takes a whole number from ${least} to ${most}.`)
  }
  return {
    ideas: values.million ? 1_000_000 : whole('ideas', 1000, 1_000_000),
    seed: whole('seed', 1, 2 ** 31),
    port: whole('port', 1024, 65_000),
    only: values.only.flatMap((names) => names.split(',')).filter(Boolean),
    takesLong: values.long,
    keeps: values.keep,
    writes: values.write,
    asksHelp: values.help,
  }
}
