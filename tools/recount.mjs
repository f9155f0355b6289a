// Counts a poll again from its published file, with Node alone and none of the code that counted it first.
//   node tools/recount.mjs FILE [--key ID] [--head ROOT] [--receipt CODE]
// --key and --head are what you hold from elsewhere: a notice board, a mail, a decision. Without them the file is only
// shown to agree with itself. Exit code 1 where anything is wrong; each fault names its row.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const options = { key: { type: 'string' }, head: { type: 'string' }, receipt: { type: 'string' } }
const { values: asked, positionals } = parseArgs({ allowPositionals: true, options })
const file = JSON.parse(readFileSync(positionals[0] ?? 0, 'utf8'))
const faults = []
const fault = (row, what) => faults.push(`${row}: ${what}`)

const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const isSigned = (der, text, signature) => {
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
}
const hex = (bytes) => bytes.toString('hex')
const leafHash = (content) => sha256(Buffer.of(0), content)
/** The root of a tree after RFC 6962, from the hashes of its leaves. */
const rootOf = (hashes) => {
  if (hashes.length === 0) return hex(sha256(''))
  let level = hashes
  while (level.length > 1) {
    const above = []
    for (let at = 0; at < level.length; at += 2)
      above.push(at + 1 < level.length ? sha256(Buffer.of(1), level[at], level[at + 1]) : level[at])
    level = above
  }
  return hex(level[0])
}

// 1. Each leaf is what its hash says.
const hashes = file.leaves.map(({ content, hash }, at) => {
  const own = leafHash(content)
  if (hex(own) !== hash) fault(`leaf ${at + 1}`, 'its content is not what its hash says')
  return own
})
const leaves = file.leaves.map(({ content }) => JSON.parse(content))

// 2. Each head is signed by a key that you know, and the leaves are what was signed.
let covered = 0
for (const [at, { content, signature, keyId }] of file.heads.entries()) {
  const row = `head ${at + 1}`
  const head = JSON.parse(content)
  const key = file.keys.find(({ id }) => id === keyId)
  const der = key && Buffer.from(key.publicKey, 'base64')
  if (!der || hex(sha256(der)).slice(0, 16) !== keyId) fault(row, `there is no key ${keyId}`)
  else if (!isSigned(der, content, signature)) fault(row, 'its signature is not of what it says')
  if (asked.key && keyId !== asked.key) fault(row, `it is signed by ${keyId}, not by ${String(asked.key)}`)
  if (head.ledger !== file.poll) fault(row, 'it is of another ledger')
  if (head.size > hashes.length)
    fault(row, `it covers ${head.size} leaves, and there are only ${hashes.length}`)
  else if (rootOf(hashes.slice(0, head.size)) !== head.root)
    fault(row, `leaves ${covered + 1} to ${head.size} are not, or not in the order, that was signed`)
  covered = Math.max(covered, head.size)
}
const heads = file.heads.map(({ content }) => JSON.parse(content))
if (covered < hashes.length) fault(`leaf ${covered + 1}`, 'no head covers it and what follows')
if (asked.head && !heads.some(({ root }) => root === asked.head))
  fault('heads', 'the head that you hold is not among them')

// 3. The leaves tell a whole poll: opened once, each ballot replacing at most one that was the newest of its voter.
const standing = new Map()
const leftOut = new Set()
for (const [at, leaf] of leaves.entries()) {
  const row = `leaf ${at + 1}`
  if ((at === 0) !== (leaf.kind === 'open')) fault(row, 'a poll opens once, with its first leaf')
  if (leaf.kind === 'cast') {
    if (leaf.replaces && !standing.delete(leaf.replaces)) fault(row, 'it replaces no ballot that stands')
    if (standing.has(leaf.receipt)) fault(row, 'its receipt stands there already')
    standing.set(leaf.receipt, row)
  } else if (leaf.kind === 'leave_out') {
    if (!standing.has(leaf.receipt)) fault(row, 'it leaves out a ballot that does not stand')
    leftOut.add(leaf.receipt)
  } else if (leaf.kind === 'fault')
    fault(row, `the ballot of receipt ${leaf.receipt.slice(0, 12)} is ${leaf.why}`)
  else if (leaf.kind === 'close' && at !== leaves.length - 1) fault(row, 'something follows the count')
}
const [opening, closing] = [leaves[0], leaves.at(-1)]
const isClosed = closing?.kind === 'close'

// 4. The ballots in the box are those that the count was signed over, and their sum is its result.
const count = new Map((opening?.options ?? []).map((option) => [option, 0]))
const isHidden = isClosed && closing.byOption.length === 0
if (isClosed && !isHidden) {
  if (!heads.at(-1)?.isClosed) fault('heads', 'the count is not signed')
  const box = file.box ?? []
  box.forEach(({ ballot, choice }, at) => {
    const row = `ballot ${at + 1}`
    if (at > 0 && box[at - 1].ballot >= ballot) fault(row, 'it is not in order, or there twice')
    if (choice.some((option) => !count.has(option))) fault(row, 'it names no option of this poll')
    for (const option of opening.method === 'ranking' ? choice.slice(0, 1) : choice)
      count.set(option, (count.get(option) ?? 0) + 1)
  })
  const root = rootOf(box.map(({ ballot, choice }) => leafHash(JSON.stringify({ ballot, choice }))))
  if (root !== closing.box) fault('box', 'the ballots are not those that were counted')
  const { ballots, counted } = closing
  if (ballots !== standing.size)
    fault('count', `${standing.size} ballots stand in the ledger, not ${ballots}`)
  if (counted !== standing.size - leftOut.size) fault('count', 'ballots are left out without saying so')
  if (counted !== box.length) fault('box', `there are ${box.length} ballots, not ${counted}`)
  for (const { optionId: id, count: said } of [...closing.byOption, ...(file.result ?? [])])
    if (count.get(id) !== said) fault(`option ${id}`, `counted ${count.get(id)}, said ${said}`)
}

/** Rankings by pairs: the order of Schulze by the strongest chains of majorities, and the points of Borda. */
function showRanking(ids, rankings) {
  const place = (ranking, id) => (ranking.includes(id) ? ranking.indexOf(id) : ids.length)
  const over = (a, b) => rankings.filter((ranking) => place(ranking, a) < place(ranking, b)).length
  const way = Object.fromEntries(
    ids.map((a) => [a, Object.fromEntries(ids.map((b) => [b, over(a, b) > over(b, a) ? over(a, b) : 0]))]),
  )
  for (const c of ids)
    for (const a of ids)
      for (const b of ids) if (a !== b) way[a][b] = Math.max(way[a][b], Math.min(way[a][c], way[c][b]))
  const order = []
  for (let left = ids; left.length > 0; left = left.filter((id) => !order.at(-1).includes(id)))
    order.push(left.filter((a) => !left.some((b) => way[b][a] > way[a][b])))
  const points = (a) =>
    ids.reduce((sum, b) => (a === b ? sum : sum + (rankings.length + over(a, b) - over(b, a)) / 2), 0)
  console.log(`Schulze: ${order.map((level) => level.join(' = ')).join(' > ')}`)
  console.log(`Borda: ${ids.map((id) => `${id} ${points(id)}`).join(', ')}`)
}
const rankings = (file.box ?? []).map(({ choice }) => choice)
if (isClosed && !isHidden && opening.method === 'ranking') showRanking(opening.options, rankings)

if (asked.receipt) {
  const code = asked.receipt.toUpperCase().replaceAll(/[^2-9A-Z]/g, '')
  const at = leaves.findIndex(({ receipt }) => receipt === hex(sha256(code)))
  const own = file.box?.find(({ ballot }) => hex(sha256(`hetu box ${code}`)).startsWith(ballot))
  console.log(
    at < 0 ? 'This receipt is not in the ledger.' : `Your receipt is leaf ${at + 1} of ${leaves.length}.`,
  )
  if (own) console.log(`Your ballot in the box: ${own.choice.join(', ')}.`)
}
for (const key of new Set(file.heads.map(({ keyId }) => keyId)))
  console.log(`Signed by the key ${key}. Compare it with one on paper.`)
console.log(`${standing.size} ballots, ${leftOut.size} left out, of ${opening?.eligible ?? 0} who may vote.`)
if (isHidden) console.log('Fewer than ten voted in secret, so no count is published.')
else if (isClosed) for (const [option, votes] of count) console.log(`${option}: ${votes}`)
else console.log('The poll is not counted yet.')
console.log(faults.length === 0 ? 'Everything agrees.' : `${faults.length} faults:\n${faults.join('\n')}`)
process.exitCode = faults.length === 0 ? 0 : 1
