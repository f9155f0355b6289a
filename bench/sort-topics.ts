import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { groupOf, indexOfGroups } from '../packages/domain/src/topics/group-of.ts'
import { TwinFinder } from '../packages/domain/src/topics/near-duplicates.ts'
import { termsOf } from '../packages/domain/src/topics/terms-of.ts'
import { wordGroups } from '../packages/domain/src/topics/word-groups.ts'
import { baseline, kMeans } from './data/k-means.ts'
import { adjustedMutualInformation } from './data/mutual-information.ts'
import { type Mix, plantedTexts, planting } from './data/planted-topics.ts'
import { pairOf, plantedTwins, twinPlanting } from './data/planted-twins.ts'
import { randomFrom } from './data/random.ts'

/**
 * How well and how fast suggestions of topics are made, beside TF-IDF and k-means in the same run. Times are of the
 * processor, after one pass that nobody counts; both sides are given the same words, cut once.
 * `node bench/sort-topics.ts [--seed N] [--ideas N,N]`
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261128' },
    ideas: { type: 'string', default: '2000,10000' },
  },
})
const seed = Number(values.seed)
const say = (line: string) => process.stdout.write(`${line}\n`)

/** What was answered, and how many milliseconds of the processor it took. */
function timed<Answer>(run: () => Answer): { answer: Answer; milliseconds: number } {
  const before = process.cpuUsage()
  const answer = run()
  const { user, system } = process.cpuUsage(before)
  return { answer, milliseconds: (user + system) / 1000 }
}

function labelled(texts: readonly ReadonlySet<string>[]): number[] {
  const groups = wordGroups(texts)
  const index = indexOfGroups(groups)
  return texts.map((terms) => groupOf(terms, groups, index)?.group ?? -1)
}

function groupingRow(count: number, mix: Mix): string {
  const planted = plantedTexts(count, mix, seed)
  const truth = planted.map(({ theme }) => theme)
  const cut = timed(() => planted.map(({ text }) => termsOf(text)))
  labelled(cut.answer)
  const ours = timed(() => labelled(cut.answer))
  const theirs = timed(() => kMeans(cut.answer, planting.themes + 1, randomFrom(seed)))
  const agreement = (labels: number[]) => adjustedMutualInformation(truth, labels).toFixed(3)
  const times = (theirs.milliseconds / ours.milliseconds).toFixed(1)
  const cells = [
    `${count.toLocaleString('en')} ${mix}`,
    agreement(ours.answer),
    `${ours.milliseconds.toFixed(0)} ms`,
    agreement(theirs.answer),
    `${theirs.milliseconds.toFixed(0)} ms`,
    times,
    `${(cut.milliseconds / count).toFixed(3)} ms`,
  ]
  return `| ${cells.join(' | ')} |`
}

function twinsRow(count: number): string {
  const { ideas, pairs } = plantedTwins(count, seed)
  const finder = new TwinFinder()
  const { answer: found, milliseconds } = timed(() => {
    for (const idea of ideas) finder.add(idea)
    return new Set(
      ideas.flatMap(({ id }, at) => finder.twinsOf(ideas[at]!).map(({ other }) => pairOf(id, other))),
    )
  })
  const right = [...found].filter((pair) => pairs.has(pair)).length
  const cells = [
    count.toLocaleString('en'),
    pairs.size,
    (right / found.size).toFixed(3),
    (right / pairs.size).toFixed(3),
    `${(milliseconds / ideas.length).toFixed(2)} ms`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** One idea more: its words cut, its group and its twins found among so many. */
function addingRow(count: number): string {
  const planted = plantedTexts(count, 'mixed', seed)
  const terms = planted.map(({ text }) => termsOf(text))
  const groups = wordGroups(terms)
  const index = indexOfGroups(groups)
  const finder = new TwinFinder()
  const next = randomFrom(seed)
  const spot = () => [next() * twinPlanting.sideMetres, next() * twinPlanting.sideMetres] as const
  for (const [at, words] of terms.entries()) finder.add({ id: `i${at}`, terms: words, spot: spot() })
  const waits = plantedTexts(500, 'mixed', seed + 1).map(({ text }, at) => {
    const start = performance.now()
    const idea = { id: `n${at}`, terms: termsOf(text), spot: spot() }
    groupOf(idea.terms, groups, index)
    finder.twinsOf(idea)
    finder.add(idea)
    return performance.now() - start
  })
  const inOrder = waits.toSorted((a, b) => a - b)
  return `| ${count.toLocaleString('en')} | ${inOrder[250]!.toFixed(2)} ms | ${inOrder[475]!.toFixed(2)} ms |`
}

const sizes = values.ideas.split(',').map(Number)
say(`seed ${seed}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.version}`)
say(`planted: ${JSON.stringify(planting)}`)
say(`baseline, told the ${planting.themes + 1} groups: ${JSON.stringify(baseline)}`)
say(`twins: ${JSON.stringify(twinPlanting)}`)
say('\n| texts | AMI | processor | AMI of k-means | its processor | times as fast | cutting words, each |')
say('| --- | --- | --- | --- | --- | --- | --- |')
for (const size of sizes) for (const mix of ['zh', 'en', 'mixed'] as const) say(groupingRow(size, mix))
say('\n| near-duplicates among | planted | precision | recall | each |\n| --- | --- | --- | --- | --- |')
for (const size of sizes) say(twinsRow(size))
say('\n| one more among | median | p95 |\n| --- | --- | --- |')
for (const size of sizes) say(addingRow(size))
