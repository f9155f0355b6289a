/** How something is asked or told, and nothing of what it is about: two texts that share only this are not alike. */
const chinese = `
  希望 建议 建議 请问 请求 麻烦 可以 可不 不可 能不 不能 能否 是否 应该 應該 需要 想要 想请 觉得 覺得 认为 感觉
  一下 一些 一点 有点 一直 一个 这个 那个 这里 那里 这边 那边 這個 這裡 什么 怎么 为什 我们 你们 他们 大家 自己
  没有 沒有 就是 还是 也是 都是 不是 不要 因为 所以 但是 如果 而且 或者 现在 已经 经常 总是 非常 比较 真的 谢谢
`
const english = `
  the and for that this these those with are was were been being not but you your our their they them from into
  have has had its it is in on at of to a an every when there here please would could should can will may might must
  like want need hope wish suggest think thank thanks someone somebody something very really just also too some any
  all more much many what which who how why about because
`
const fillers = new Set(`${chinese} ${english}`.split(/\s+/u))

/** Whether a pair of Han characters, or a word of another script, tells nothing of the matter. */
export const saysNothing = (word: string): boolean => fillers.has(word)
