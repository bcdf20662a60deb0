/** A nominal type: two strings with different brands are different types. Made only by the parsers beside each brand. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
