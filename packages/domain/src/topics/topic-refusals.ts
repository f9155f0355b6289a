/** What topics may refuse; see `refusal.ts` for how the sentences are read. */
export const topicRefusals = {
  topic_closed: {
    zh: '这个议题已经并入 {into}，请到那里去整理。',
    en: 'This topic was merged into {into}. Please sort there.',
  },
  topic_unchanged: {
    zh: '这样做什么也不会变：这些话已经是这样归的。',
    en: 'This would change nothing: these words stand that way already.',
  },
  topic_same: {
    zh: '要选两个不同的议题。',
    en: 'Please choose two different topics.',
  },
  topic_split_whole: {
    zh: '不能把全部的话都分出去，原来的议题就空了。请改用“移到”或“并入”。',
    en: 'Not everything can be split off, which would leave the topic empty. Please move or merge instead.',
  },
  topic_changed_since: {
    zh: '这一步之后又有人改过同样的内容，请先撤销后来的那一步。',
    en: 'Somebody changed the same words after this step. Please undo the later step first.',
  },
  topic_words_not_found: {
    zh: '有 {count} 条找不到或不公开，这次一条也没有记下：{names}',
    en: '{count} of these were not found or are not public, and nothing was recorded: {names}',
  },
  topic_not_published: {
    zh: '这个议题还没有公布。',
    en: 'This topic is not published yet.',
  },
  objection_waits: {
    zh: '您对这一条已经提过异议，还没有答复。',
    en: 'You have objected here already, and it still waits for its answer.',
  },
  objection_answered: { zh: '这个异议已经答复过了。', en: 'This objection was answered already.' },
} as const satisfies Record<string, { zh: string; en: string }>
