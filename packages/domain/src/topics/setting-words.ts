import { foldText } from '../fold-text.ts'

/**
 * When, by whom and how politely something is said: what all matters are said with, so that a lamp and a toilet are not
 * alike because both are wanted in the evening.
 */
const chinese = `
  晚上 早上 早晨 上午 中午 下午 夜里 夜间 半夜 白天 每天 天天 平时 周末 节日 今天 昨天 明天 去年 今年 夏天 冬天 春天
  秋天 下雨 雨天 雨后 一下 时候 时间 最近 以前 以后 现在 希望 建议 请问 请求 麻烦 可以 能不能 能否 是否 应该 需要 想要
  觉得 认为 感觉 一些 一点 有点 一直 一个 两个 这个 那个 这里 那里 这边 那边 这条 那条 什么 怎么 为什么 我们 你们 他们
  大家 自己 没有 就是 还是 也是 都是 不是 不要 因为 所以 但是 如果 而且 或者 已经 经常 总是 非常 比较 真的 谢谢 街坊
  邻居 居民 巷子 巷口 弄堂 门口 门前 旁边 附近 地方 问题 情况 解决 改善 处理 看看 尽快 早点 家里 我家 方便 不便 出来
  进来 起来 下来 上来 过来 出去 回家 走路 出门 东西 事情 有人 很多 不少 几个 不能 不会 不敢 不好 太多 太少 一样 政府
  能有 会有 想有 要有 有个 有没有 没人 里面 上面 下面 外面 这样 那样 不过 只是 只有 还有 都有 才能 还要 不到 得了
  社区 小区 片区 街道 部门 领导 您好 你好
`
const english = `
  the and for that this these those with are was were been being not but you your our their they them from into onto
  have has had its of at an on in it is to a as by or if so we us my me he she his her be do does did done no nor
  every when there here please would could should can will may might must shall like want wants need needs hope
  wish suggest think thank thanks someone somebody something very really just also too some any all more much many
  what which who how why about because than then only still even ever never always often again after before since
  while during until evening morning night noon afternoon day days daily week weekend month year summer winter rain
  rains raining lane lanes alley street neighbour neighbours neighbor neighbors resident residents people place
  near beside front behind along home house door get gets got make makes made come comes go goes one two out up
  down over good better bad nice help fix solve soon problem problems
`
const words = new Set(foldText(`${chinese} ${english}`).split(/\s+/u).filter(Boolean))

/** Whether a folded word belongs to how something is said, not to what. */
export const isSettingWord = (word: string): boolean => words.has(word)
