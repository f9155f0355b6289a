/** What the map says of zones. */
export const zh = {
  legend: {
    title: '保护区划',
    since: '{day} 起',
    plan: '规划，依据不明',
    things: '单个的保护对象（{count, number} 类）',
  },
  here: {
    title: '这里受什么保护',
    allRules: '看这里的规定（{count, number} 条）',
    close: '关闭',
    hidden: '这附近有受保护的东西，位置不公开。动土前请先问规划师。',
    limits: '数字限制（取最严的一条）',
    others: '其他规定（都要遵守）',
    objects: '附近的保护对象',
    objectHere: '{name}：就在它的保护范围里',
    objectAway: '{name}：相距约 {distance}',
    wins: '{strict}胜过{zone}的 {figure}（{article}）。',
    guidance: '引导性',
    source: '{zone}第 {version} 版 · {article}',
    exception: '例外：{text}（由{by}批准）',
    inside: '在{zone}内（第 {version} 版，{day} 起施行）',
    partly: '部分在{zone}内（第 {version} 版，{day} 起施行）',
    near: '紧靠{zone}边界，要实测才能确定（第 {version} 版）',
    plan: '{zone}的规划也画到这里，依据不明（第 {version} 版）',
    separator: '；',
  },
} as const
