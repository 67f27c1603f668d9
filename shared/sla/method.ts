/** How a figure about more than what was counted came to be: its name and one sentence. */
export type Method = { readonly name: string; readonly sentence: string }
