// The type of a value that was read by a schema: valibot infers mutable types, but nobody changes what was sent.

/** A value that is readonly throughout. */
export type Frozen<Value> = { readonly [Key in keyof Value]: Frozen<Value[Key]> };
