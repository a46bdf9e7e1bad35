/** What is said to who lost the secret code of a case, in one language. */
export interface LostCodeWords {
	title: string
	/** What happens, and that it changes nothing else. */
	lead: string
	send: string
	sending: string
	/** The one-time code is there already. */
	have: string
	back: string
	/** The same whatever became of it. */
	asked: string
	/** What to do where nothing comes. */
	nothing: string
	once: string
	onceHint: string
	show: string
	again: string
	/** The new code is there. */
	done: string
	keep: string
	share: string
	copy: string
	copied: string
	print: string
	/** The numbers are saved: goes on to the case. */
	saved: string
}
