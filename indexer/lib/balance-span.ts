/**
 * The `until_block` of what an account holds now. A number, not null, because it is part of the key: the store finds rows
 * by key alone, and so the row to change next is always known.
 */
export const unchanged = 2n ** 63n - 1n;
