import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tidy, tidyLine, tidyNumber } from '../language/text.ts'
import { foldName, nameKey } from '../people/name.ts'
import { load, service as serviceOf } from '../policy/associations.fixture.ts'
import { checkComplaint, readComplaint } from './complaint.ts'
import { fileName } from './file-name.ts'
import { checkInquiry, readInquiry } from './inquiry.ts'
import { checkRequest, readSubmission } from './request.ts'

/*
 * What reads a text looks at each of its letters a bounded number of times, however it is made: counted by the letters
 * that pass through the operations on texts, in what they take and in what they make of it. On the server each costs some
 * time of its script engine, and anybody may send 200,000.
 */

type Operation = (this: string, ...values: never[]) => unknown
const OPERATIONS = [
	'replace',
	'replaceAll',
	'normalize',
	'trim',
	'split',
	'match',
	'toLowerCase',
	'slice',
] as const

const sizeOf = (value: unknown): number =>
	typeof value === 'string' ? value.length : Array.isArray(value) ? value.join('').length : 0

/** How many letters are looked at or made in a run. */
function letters(run: () => unknown): number {
	let count = 0
	const prototypes: Record<string, unknown> = String.prototype as never
	const own = Object.fromEntries(OPERATIONS.map(name => [name, prototypes[name] as Operation]))
	const test = RegExp.prototype.test
	for (const [name, operation] of Object.entries(own))
		prototypes[name] = function (this: string, ...values: never[]) {
			const made = operation.apply(this, values)
			count += this.length + (made === (this as unknown) ? 0 : sizeOf(made))
			return made
		}
	RegExp.prototype.test = function (this: RegExp, text: string) {
		count += text.length
		return test.call(this, text)
	}
	try {
		run()
	} finally {
		Object.assign(prototypes, own)
		RegExp.prototype.test = test
	}
	return count
}

/** Texts of so many letters that a careless reader looks at again and again, or makes much longer. */
const SHAPES: Record<string, (size: number) => string> = {
	'one letter': size => 'س'.repeat(size),
	'spaces before the last letter': size => `${' '.repeat(size - 1)}x`,
	'spaces between two letters': size => `x${' '.repeat(size - 2)}x`,
	'marks of a sentence before the last letter': size => `${' .'.repeat((size - 1) / 2)}x`,
	'a digit with dashes that are none': size => `1${'ـ'.repeat(size - 1)}`,
	digits: size => '١'.repeat(size),
	'marks on one letter': size => `ا${'َ'.repeat(size - 1)}`,
	'letters that stand for a sentence': size => 'ﷺ'.repeat(size),
	'what is not seen': size => '\u202e'.repeat(size),
	'halves of letters': size => '\ud83d'.repeat(size),
	'endings of files': size => '.pdf'.repeat(size / 4),
	addresses: size => 'a@'.repeat(size / 2),
}

const yusr = load('yusr')
const service = serviceOf('yusr', 'skills-programmes')
const requestOf = (text: string) => ({
	association: 'yusr',
	service: service.slug,
	formVersion: '',
	lang: 'ar',
	conditions: Object.fromEntries(service.conditions.map(({ id }) => [id, text])),
	answers: Object.fromEntries(
		[...service.questions.map(({ id }) => id), 'fullName', 'contactMeans', 'phone', 'email'].map(id => [
			id,
			text,
		]),
	),
	declared: true,
	signature: text,
})
const complaintOf = (text: string) => ({
	...{
		association: 'yusr',
		lang: 'ar',
		anonymous: false,
		about: text,
		happened: text,
		happenedOn: text,
		wants: text,
	},
	...{
		concernsReference: text,
		concernsCode: text,
		aboutWords: text,
		fullName: text,
		contactMeans: 'email',
		email: text,
	},
})
const inquiryOf = (text: string) => ({
	...{
		association: 'yusr',
		lang: 'ar',
		topic: 'question',
		category: text,
		field: text,
		text,
		fullName: text,
	},
	...{ contactMeans: 'sms', phone: text },
})

/** What reads a text, by how many texts it reads of it. */
const READERS: Record<string, [run: (text: string) => unknown, texts: number]> = {
	'a text': [tidy, 1],
	'a line': [tidyLine, 1],
	'a number': [tidyNumber, 1],
	'a name that is compared': [text => [foldName(text), nameKey(text)], 2],
	'the name of a file': [text => fileName(text, 'image/png'), 1],
	'a request': [
		text => {
			const given = requestOf(text)
			const read = readSubmission(given) ?? assert.fail()
			return checkRequest(yusr, service, read, [])
		},
		service.conditions.length + service.questions.length + 5,
	],
	'a complaint': [
		text => checkComplaint(yusr, readComplaint(complaintOf(text)) ?? assert.fail(), [], '2026-03-01'),
		9,
	],
	'an inquiry': [text => checkInquiry(yusr, [], readInquiry(inquiryOf(text)) ?? assert.fail()), 5],
}

/** Looks at each letter that is sent, with what is made of it. */
const LOOKS = 60
/** Letters of a line that are written out all the same: up to 4,000, each of which may stand for eighteen. */
const WRITTEN_OUT = 4000 * 18 * 8

for (const [reader, [read, texts]] of Object.entries(READERS)) {
	test(`what reads a text looks a bounded number of times at each letter: ${reader}`, () => {
		for (const [shape, make] of Object.entries(SHAPES)) {
			const [small, large] = [20_000, 40_000].map(size => letters(() => read(make(size))))
			const sent = 20_000 * texts
			const about = `${shape}: ${small} and ${large} for ${sent} and ${2 * sent} letters`
			assert.ok((small ?? 0) <= sent * LOOKS, about)
			// Twice as much costs no more than twice as much again.
			assert.ok((large ?? 0) <= 2.1 * (small ?? 0) + 100, about)
			const short = letters(() => read(make(3996)))
			assert.ok(
				short <= 4000 * texts * LOOKS + WRITTEN_OUT * texts,
				`${shape}: ${short} of a line that may be`,
			)
		}
	})
}

test('the count bites: what looks at all of a text for each of its letters is found', () => {
	const careless = (text: string) => {
		for (let rest = text; rest; rest = rest.slice(0, -100)) rest.trim()
	}
	const [small, large] = [
		letters(() => careless('x'.repeat(2000))),
		letters(() => careless('x'.repeat(4000))),
	]
	assert.ok(large > 3 * small)
})
