import type ts from 'typescript'
import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import {
	API,
	errorsOf,
	type JsonBody,
	type MultipartBody,
	ROUTES,
	type Route,
	type RoutePath,
	type Who,
} from '../../core/api/routes.ts'
import { UPLOAD, UPLOADS_PART } from '../../core/sending/uploads.ts'
import answered from './answers.json' with { type: 'json' }
import { EXAMPLES } from './examples.ts'
import { refusals, sharedRefusals } from './refusals.ts'
import { type Schema, Schemas } from './schemas.ts'

/* The HTTP API as an OpenAPI 3.1 document: from the table of routes, the types of the contract and their comments. */

const CONTRACT = 'core/api/contract.ts'
const ERRORS = 'core/api/errors.ts'

/** Names of the parts with files. */
const FILE_PARTS = {
	'documents.<id>': '^documents\\.[a-z][a-z0-9-]{1,39}$',
	'files.<n>': '^files\\.\\d{1,2}$',
}
/** What files can be (core/sending/files.ts). */
const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png']

const TAGS = {
	public: 'For anybody, from any site.',
	applicant: 'For who holds the reference and the code of a case.',
	staff: 'For who is signed in with an account of staff.',
	administrator: 'For who is signed in as the administrator of the system.',
	operator: 'For the administrator, and for programs of whoever runs the server, by its token.',
}

const isOpen = (who: Who) => who === 'public' || who === 'applicant'

const COMPONENTS = {
	parameters: {
		key: {
			name: 'Idempotency-Key',
			in: 'header',
			required: true,
			description:
				'Made once by the one who sends, and the same each time the same is sent: it is stored once. 16–64 letters, digits, `-` or `_`.',
			schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
			example: 'f3c1c2f0-9a1e-4b7e-8d27-1f0e5a6b7c8d',
		},
		language: {
			name: 'Accept-Language',
			in: 'header',
			description:
				'The language of an error where what is sent does not say: English where it begins with `en`, else Arabic.',
			schema: { type: 'string' },
			example: 'en',
		},
	},
	securitySchemes: {
		staff: {
			type: 'apiKey',
			in: 'header',
			name: 'Authorization',
			description: 'The token that PocketBase gave at the sign-in to the collection `staff`.',
		},
		administrator: {
			type: 'apiKey',
			in: 'header',
			name: 'Authorization',
			description: 'The token that PocketBase gave a superuser at the sign-in.',
		},
		operator: {
			type: 'http',
			scheme: 'bearer',
			description: 'The token that `SILA_METRICS_TOKEN` sets, or the one of a superuser.',
		},
	},
}

export function openapi(version: string) {
	const schemas = new Schemas(CONTRACT, ERRORS)
	const contract = schemas.exported(CONTRACT, 'Contract')
	const error = schemas.of(schemas.exported(ERRORS, 'ApiError').type, 'ApiError')
	const paths = schemas.fieldsOf(contract.type).map(({ name, type, comment }) => {
		const address = name as RoutePath
		const method = ROUTES[address].method.toLowerCase()
		return [API + address, { [method]: operation(schemas, error, address, type, comment) }]
	})
	return {
		openapi: '3.1.0',
		info: {
			title: 'Sila',
			version,
			description: contract.comment,
			license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
		},
		servers: [{ url: '/' }],
		tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
		security: [],
		paths: Object.fromEntries(paths),
		components: { schemas: schemas.named, responses: sharedRefusals(error), ...COMPONENTS },
	}
}

const parameter = (name: keyof typeof COMPONENTS.parameters) => ({ $ref: `#/components/parameters/${name}` })

/** The files of a sending that went ahead of it. */
const NAMED = {
	type: 'array',
	description:
		'Files that went ahead in parts. `field` is what the part with the file would be called; all of `size` bytes must have arrived.',
	items: {
		type: 'object',
		properties: {
			field: { type: 'string' },
			name: { type: 'string' },
			upload: { type: 'string', pattern: UPLOAD.source },
			size: { type: 'integer' },
		},
		required: ['field', 'name', 'upload', 'size'],
	},
}

function operation(schemas: Schemas, error: Schema, address: RoutePath, type: ts.Type, comment: string) {
	const route = ROUTES[address]
	const { who, body } = route
	const parts = Object.fromEntries(schemas.fieldsOf(type).map(field => [field.name, field.type]))
	const keyed = body && (body.kind === 'multipart' || body.keyed)
	return {
		operationId: address.replaceAll('/', '_'),
		tags: [who],
		summary: comment.split(/(?<=[.:;]) |\n/)[0]?.replace(/[.:;]$/, ''),
		description: [comment, limits(route)].filter(Boolean).join('\n\n'),
		...(!isOpen(who) && { security: [{ [who]: [] }] }),
		parameters: [
			...(keyed ? [parameter('key')] : []),
			parameter('language'),
			...(parts.query ? queryParameters(schemas.inline(parts.query), EXAMPLES[address].query) : []),
		],
		...(body &&
			parts.sends && { requestBody: requestBody(body, schemas.of(parts.sends), EXAMPLES[address].sends) }),
		responses: {
			...(parts.answers && answers(schemas, parts.answers, address)),
			...refusals(address, errorsOf(route), error, !isOpen(who)),
		},
	}
}

/** What a route takes of one address and of one body, in words. */
function limits({ rate, body }: Route): string {
	const size = (bytes: number) => (bytes < 2 ** 20 ? `${bytes / 2 ** 10} KB` : `${bytes / 2 ** 20} MB`)
	return [
		...(body ? [`A body has at most ${size(body.bytes)}.`] : []),
		...(rate ? [`One address is answered ${rate.calls} times in ${rate.seconds} seconds.`] : []),
	].join(' ')
}

function queryParameters({ properties = {}, required = [] }: Schema, example: object = {}) {
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		description,
		schema,
		...(name in example && { example: Object(example)[name] }),
	}))
}

const FILE = { contentMediaType: 'application/octet-stream' }

function requestBody(body: JsonBody | MultipartBody, schema: Schema, example: unknown) {
	if (body.kind === 'json') return { required: true, content: { 'application/json': { schema, example } } }
	const texts = body.texts ?? []
	const text = Object.fromEntries(texts.map(name => [name, { type: 'string' }]))
	return {
		required: true,
		content: {
			'multipart/form-data': {
				schema: {
					type: 'object',
					properties: { [body.json]: schema, ...text, ...(body.files && { [UPLOADS_PART]: NAMED }) },
					required: [body.json, ...texts],
					...(body.files && {
						patternProperties: { [FILE_PARTS[body.files]]: { type: 'array', items: FILE } },
					}),
					additionalProperties: false,
				},
				encoding: {
					[body.json]: { contentType: 'application/json' },
					...(body.files && { [UPLOADS_PART]: { contentType: 'application/json' } }),
				},
				example: { [body.json]: example, ...Object.fromEntries(texts.map(name => [name, 'phone'])) },
			},
		},
	}
}

/** Where a route stores something, 201 says that it did now. */
function answers(schemas: Schemas, type: ts.Type, address: RoutePath) {
	const examples = (answered as Record<string, Record<string, unknown>>)[address]
	const fields = schemas.fieldsOf(type)
	const stores = fields.some(({ name }) => name === '201')
	const earlier = 'This key was received before, and nothing is stored now.'
	return Object.fromEntries(
		fields.map(({ name: status, type }) => {
			const schema = schemas.of(type)
			if (schema.const === 'nothing') return [status, { description: 'Unchanged since it was asked for.' }]
			const description = status === '201' ? 'It is stored.' : stores ? earlier : 'The answer.'
			const content =
				schema.const === 'lines'
					? { 'text/plain': { schema: { type: 'string' } } }
					: schema.const === 'bytes'
						? Object.fromEntries(FILE_TYPES.map(name => [name, { schema: FILE }]))
						: { 'application/json': { schema, ...exampleOf(examples?.[status], stores, address) } }
			return [status, { description, content }]
		}),
	)
}

/** As it was answered once; what is long and public is to be seen where it is. */
function exampleOf(example: unknown, stores: boolean, address: RoutePath): object {
	if (example) return { example }
	return stores ? {} : { examples: { now: { externalValue: API + address } } }
}
