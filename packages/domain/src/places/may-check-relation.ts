/** Nobody looks a second time at what they confirmed themselves, nor at what is about them. */
export const mayCheckRelation = (
  relation: { personId: string; verifiedBy: string | null },
  personId: string,
): boolean => relation.personId !== personId && relation.verifiedBy !== personId
