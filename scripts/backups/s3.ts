import fs from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { S3mini } from 's3mini'
import { Failure } from '../lib/failure.ts'
import type { Store } from './store.ts'

/* A bucket of S3, or of whatever speaks as S3 does, as a store of backups: they are encrypted before they leave. */

/** Milliseconds for one request. */
const PATIENCE = 10 * 60_000

/**
 * The bucket of the settings: SILA_BACKUP_S3_URL as `https://s3.example.org/bucket` or with a folder after it,
 * SILA_BACKUP_S3_REGION, SILA_BACKUP_S3_KEY and SILA_BACKUP_S3_SECRET. Undefined where none is set; throws a Failure where
 * a part is missing.
 */
export function s3Store(env: NodeJS.ProcessEnv = process.env): Store | undefined {
	const {
		SILA_BACKUP_S3_URL: url,
		SILA_BACKUP_S3_REGION: region = 'auto',
		SILA_BACKUP_S3_KEY: key,
		SILA_BACKUP_S3_SECRET: secret,
	} = env
	if (!url) return undefined
	if (!key || !secret)
		throw new Failure('Beside SILA_BACKUP_S3_URL set SILA_BACKUP_S3_KEY and SILA_BACKUP_S3_SECRET.')
	const at = URL.canParse(url) ? new URL(url) : undefined
	const [bucket = '', ...folders] = at?.pathname.split('/').filter(Boolean) ?? []
	if (!at || !bucket)
		throw new Failure(
			`SILA_BACKUP_S3_URL is no address of a bucket, such as https://s3.example.org/bucket: ${url}`,
		)
	const client = new S3mini({
		endpoint: `${at.origin}/${bucket}`,
		region,
		accessKeyId: key,
		secretAccessKey: secret,
		requestAbortTimeout: PATIENCE,
	})
	return bucketStore(client, folders.map(folder => `${folder}/`).join(''), url)
}

function bucketStore(client: S3mini, prefix: string, place: string): Store {
	/** Errors say what failed where, and nothing of the credentials. */
	const asked = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
		try {
			return await ask()
		} catch (error) {
			throw new Unreached(`${place} did not take it (${what}): ${reason(error)}`)
		}
	}
	return {
		place,
		async list() {
			const objects = await asked('list', () => client.listObjects('/', prefix))
			if (!objects) throw new Unreached(`${place} is no bucket.`)
			return new Map(
				objects.map(({ Key, Size, LastModified }) => [
					Key.slice(prefix.length),
					{ size: Number(Size), at: new Date(LastModified).getTime() },
				]),
			)
		},
		async read(name) {
			const answer = await asked(`get ${name}`, () => client.getObjectResponse(prefix + name))
			if (!answer?.body) throw new Failure(`${name} is missing`)
			return Readable.fromWeb(answer.body as ReadableStream)
		},
		async put(name, file) {
			const blob = await fs.openAsBlob(file)
			await asked(`put ${name}`, () => client.putAnyObject(prefix + name, blob))
		},
		async remove(name) {
			await asked(`delete ${name}`, () => client.deleteObject(prefix + name))
		},
	}
}

/** Another place did not answer, or refused. */
export class Unreached extends Failure {}

function reason(error: unknown): string {
	const { message, code, cause } = error as { message?: string; code?: string; cause?: { code?: string } }
	return [code, cause?.code, message].filter(Boolean).join(' ').slice(0, 300)
}
