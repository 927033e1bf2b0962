// The type of a value that was read by a schema: valibot infers types that may be changed, and nobody changes what was sent.

/** A value of which no part is ever changed. */
export type Frozen<Value> = { readonly [Key in keyof Value]: Frozen<Value[Key]> };
