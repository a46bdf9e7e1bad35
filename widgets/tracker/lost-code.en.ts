import type { LostCodeWords } from './lost-code.words.ts'

export const words: LostCodeWords = {
	title: 'A new secret code',
	lead: 'We send a one-time code to the e-mail address or number in your request, and with it you see a new secret code. The old one stops working then; your request and its days stay as they are.',
	send: 'Send the one-time code',
	sending: 'One moment…',
	have: 'I have a one-time code',
	back: 'Back',
	asked: 'If we know this reference and can send to it, the code is on its way and arrives within minutes.',
	nothing:
		'If nothing comes, if the address or number changed lately, or if it is about a complaint or a private service, the staff of the association give you a new code: call or visit them with proof of who you are.',
	once: 'One-time code',
	onceHint: 'Eight digits, good for half an hour.',
	show: 'Show my new code',
	again: 'Ask for another one-time code',
	done: 'This is your new secret code',
	keep: 'It is not shown after this page, and the old one no longer works. Keep it with the reference, and give it to nobody.',
	share: 'Share',
	copy: 'Copy',
	copied: 'Numbers copied',
	print: 'Print',
	saved: 'I have saved the numbers: go on',
}
