/** The shape a translated catalogue must have: exactly the keys of the Chinese one, any sentences. */
export type SameKeys<Model> = {
  readonly [Key in keyof Model]: Model[Key] extends string ? string : SameKeys<Model[Key]>
}
