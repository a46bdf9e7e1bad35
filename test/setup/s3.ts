import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Child, start } from '../../scripts/lib/child.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { goTool } from './go-tool.ts'

/** A server that speaks S3 and checks signatures, on a folder, with one empty bucket. */
export interface Bucket extends Child {
	/** What SILA_BACKUP_S3_… are set to for it. */
	env: Record<string, string>
	/** Where the bucket's objects lie as files. */
	folder: string
}

const BUCKET = 'copies'

export async function openBucket(folder: string): Promise<Bucket> {
	const program = await goTool('versitygw', 'test/setup/s3')
	const [objects, notes] = [path.join(folder, 'objects'), path.join(folder, 'notes')]
	fs.mkdirSync(path.join(objects, BUCKET), { recursive: true })
	fs.mkdirSync(notes, { recursive: true })
	const address = `127.0.0.1:${await freePort()}`
	const [key, secret] = ['the-key', 'the-secret']
	const flags = ['--port', address, '--access', key, '--secret', secret, '--region', 'here', '--quiet']
	const child = await start(program, [...flags, 'posix', '--sidecar', notes, objects])
	let over = false
	child.exited.then(() => {
		over = true
	})
	while (!over && !(await fetch(`http://${address}/`).catch(() => undefined))) await wait(50)
	if (over) throw new Error(`${program} ended instead of starting`)
	return {
		...child,
		env: {
			SILA_BACKUP_S3_URL: `http://${address}/${BUCKET}/sila`,
			SILA_BACKUP_S3_REGION: 'here',
			SILA_BACKUP_S3_KEY: key,
			SILA_BACKUP_S3_SECRET: secret,
		},
		folder: path.join(objects, BUCKET, 'sila'),
	}
}
