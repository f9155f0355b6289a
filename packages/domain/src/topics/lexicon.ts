import { foldText } from '../fold-text.ts'

/**
 * Words of the matter that mean the same in Chinese and English; a line is one concept. `!` stands after a state, whose
 * denial is the opposite (no flooding is not flooding); the denial of a thing still speaks of the thing (no lamp).
 */
const lines = `
flood! = 积水 内涝 水浸 淹水 被淹 淹 水漫 | flood flooded flooding waterlog waterlogged puddle puddles
drain = 排水 下水道 下水 雨水管 排水沟 | drain drains drainage gutter
manhole = 井盖 窨井 雨水口 | manhole manholes gully
sewage = 污水 粪水 | sewage sewer sewers
water = 水龙头 自来水 水管 | tap taps pipe pipes
lamp = 路灯 街灯 灯杆 | lamp lamps streetlight streetlights
dark! = 太暗 昏暗 漆黑 黑漆漆 黑乎乎 | dark unlit dim
lighting = 照明 灯光 | lighting illumination
toilet = 公厕 厕所 卫生间 马桶 | toilet toilets restroom lavatory
smell! = 臭味 臭气 异味 恶臭 发臭 | smell smelly stink stench odour
rubbish = 垃圾 垃圾桶 垃圾箱 | rubbish garbage trash litter bin bins
recycle = 垃圾分类 回收 | recycling recycle
paving = 铺装 石板 青石板 地砖 | paving pavement slabs flagstone flagstones
pothole! = 坑洼 坑坑洼洼 路面破损 | pothole potholes uneven
slippery! = 湿滑 打滑 滑倒 | slippery slip slipped
ramp = 坡道 轮椅坡道 | ramp ramps
wheelchair = 轮椅 | wheelchair wheelchairs
step = 台阶 | steps stairs
handrail = 扶手 栏杆 | handrail handrails railing
lift = 电梯 | lift elevator
access = 无障碍 | accessible accessibility
elder = 老人 老年人 老人家 | elderly seniors
child = 孩子 小孩 儿童 小朋友 | child children kids
play = 游乐 滑梯 秋千 | playground slide swing
school = 学校 小学 | school schools
bench = 长椅 座椅 凳子 石凳 | bench benches seat seats
shade = 遮阴 树荫 遮阳 | shade shady
tree = 大树 树木 古树 行道树 | tree trees
osmanthus = 桂花 | osmanthus
ginkgo = 银杏 | ginkgo
willow = 柳树 垂柳 | willow willows
root = 树根 | root roots
green = 绿化 绿地 花坛 | greenery planting flowerbed
garden = 花园 口袋公园 小公园 | garden park
frog = 青蛙 | frog frogs
canal = 河道 运河 河边 | canal river waterside
bridge = 小桥 石桥 | bridge bridges
well = 古井 水井 | well wells
kitchen = 厨房 灶台 | kitchen kitchens
smoke! = 油烟 烟味 | fumes smoke smoky
bath = 浴室 淋浴 | bathroom shower
roof = 屋顶 屋面 屋脊 | roof roofs ridge
leak! = 漏水 渗水 漏雨 | leak leaks leaking leaky
wall = 墙体 院墙 墙面 | wall walls
crack! = 裂缝 开裂 | crack cracks cracked
window = 窗户 木窗 | window windows
timber = 木结构 木料 旧料 | timber
damp! = 潮湿 返潮 发霉 | damp mould mouldy
house = 房屋 住房 老房子 | housing
rent = 房租 租金 | rent rents
tenant = 租户 房客 租客 | tenant tenants
landlord = 房东 | landlord landlords
relocate = 搬迁 安置 腾退 | relocation relocate rehouse
compensation = 补偿 补偿款 | compensation
shed = 违建 棚子 搭建 | shed sheds
parking = 停车 停车位 车位 乱停 | parking parked
car = 汽车 小车 私家车 | car cars
ebike = 电动车 电瓶车 | ebike ebikes scooter scooters
charging = 充电 充电桩 飞线 | charging charger
bicycle = 自行车 单车 | bicycle bicycles bike bikes
traffic = 交通 车流 | traffic
speeding! = 车速 开得快 超速 | speeding
crossing = 斑马线 过街 | crosswalk crossing
bus = 公交 公交站 | bus buses
fire = 消防 火灾 灭火器 | fire hydrant extinguisher
exit = 疏散 逃生 | evacuation escape
wire = 电线 线缆 架空线 | wire wires cable cables
noise! = 噪声 噪音 吵闹 太吵 扰民 | noise noisy loud
dance = 广场舞 | dancing
dust! = 扬尘 灰尘 | dust dusty
construction = 施工 工地 | construction
shop = 商铺 店铺 小店 | shop shops
market = 菜场 菜市场 市场 | market markets
cafe = 咖啡馆 咖啡店 | cafe
barbecue = 烧烤 | barbecue
tourist = 游客 | tourist tourists visitors
homestay = 民宿 | homestay hostel
sign = 招牌 店招 | sign signs signboard
craft = 手艺 老手艺 | craft crafts
heritage = 文物 历史建筑 老建筑 | heritage
plaque = 门牌 铭牌 | plaque plaques
gate = 门楼 大门 | gate gates
courtyard = 院落 院子 天井 | courtyard courtyards yard
canteen = 食堂 助餐 | canteen
clinic = 诊所 卫生站 医务室 | clinic
library = 图书馆 书屋 | library
activity = 活动室 活动中心 | clubroom
laundry = 晾衣 晒衣 晾晒 | laundry clothesline
dog = 狗 遛狗 | dog dogs
cat = 野猫 流浪猫 | cats
rat = 老鼠 | rat rats
mosquito = 蚊子 蚊虫 | mosquito mosquitoes
camera = 监控 摄像头 | camera cameras
theft = 偷盗 小偷 | theft thief
security = 治安 保安 | guard
notice = 公示 告示 | notices
meeting = 听证 座谈会 | hearing
broken! = 坏了 损坏 破损 | broken damaged
narrow! = 太窄 狭窄 | narrow
blocked! = 堵塞 堵了 堵住 | blocked clogged
express = 快递 快递柜 | parcel parcels locker
heat! = 太热 暴晒 | hot
cold! = 太冷 | cold
safe! = 安全 | safe
`

export interface Concept {
  id: string
  isState: boolean
  /** Folded; longest first. */
  han: readonly string[]
  latin: readonly string[]
}

/** The concepts of a list in the form above. */
export const conceptsOf = (list: string): Concept[] =>
  foldText(list)
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => {
      const [name = '', words = ''] = line.split('=')
      const [han = '', latin = ''] = words.split('|')
      const listed = (text: string) => text.split(/\s+/u).filter(Boolean)
      return {
        id: name.trim().replace('!', ''),
        isState: name.includes('!'),
        han: listed(han),
        latin: listed(latin),
      }
    })

/** What a quarter's people speak of. */
export const concepts: readonly Concept[] = conceptsOf(lines)
