export const zh = {
  places: {
    title: '这里的片区',
    lead: '每个片区有自己的地图、意见、方案和决定。账号是同一个，在每个片区的身份分开。',
    search: '按名字找片区',
    go: '找',
    found: '找到 {count, number} 个片区',
    none: '没有叫“{words}”的片区。',
    all: '看全部片区',
    empty: '这里还没有开放的片区。',
    demonstration: '示范片区，人和事都是编的。',
    notHere: '没有找到，可能链接不完整，或者这个片区还没有开放。',
    description: '一起更新老片区的地图：{count, number} 个片区。',
  },
} as const
