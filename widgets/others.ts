/** Where the elements are that elements.ts has not, by tag. */
export const others: Record<string, () => Promise<void>> = {}
