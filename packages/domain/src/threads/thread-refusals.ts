/** What threads may refuse; see `refusal.ts` for how the sentences are read. */
export const threadRefusals = {
  already_hidden: {
    zh: '另一位审核员刚刚隐藏了它，请刷新看理由。',
    en: 'Another moderator has just hidden this. Please reload to see the reason.',
  },
  not_hidden: {
    zh: '它现在没有被隐藏，可能另一位审核员刚刚恢复了，请刷新。',
    en: 'This is not hidden. Another moderator may just have restored it. Please reload.',
  },
  own_item: {
    zh: '这是您自己的事，请由别人来处理。',
    en: 'This is your own matter. Somebody else has to deal with it.',
  },
  already_settled: {
    zh: '这条举报已经有人处理了。',
    en: 'Somebody has already dealt with this flag.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
