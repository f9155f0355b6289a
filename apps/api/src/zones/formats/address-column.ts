const addressHeadings =
  /^(address|addr|street_address|full_address|location|地址|详细地址|詳細地址|门牌|门牌号|門牌|門牌號|住址|坐落|所在地址|位置)$/i

/** The column of addresses by its heading. */
export function findAddressColumn(columns: string[]): number | undefined {
  const at = columns.findIndex((column) =>
    addressHeadings.test(
      column
        .normalize('NFKC')
        .replace(/\(.*\)$/, '')
        .trim(),
    ),
  )
  return at < 0 ? undefined : at
}
