import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Failure } from './failure.ts'

const DEFAULT = 8090

/** The port that PORT asks for. */
export function wantedPort(text = process.env.PORT): number {
	if (!text) return DEFAULT
	const port = Number(text)
	if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
	throw new Failure(
		`PORT is "${text}", which is no port: give a number from 1 to 65535, such as PORT=8091 npm start`,
	)
}

async function opened(port: number): Promise<number> {
	const server = createServer().listen({ port, host: '127.0.0.1', exclusive: true })
	await once(server, 'listening')
	const address = server.address()
	server.close()
	await once(server, 'close')
	return typeof address === 'object' && address ? address.port : port
}

/** Throws a Problem that names the port when it cannot be had. */
export async function claimPort(port: number): Promise<void> {
	try {
		await opened(port)
	} catch (error) {
		const other = port === DEFAULT ? DEFAULT + 1 : DEFAULT
		const { code } = error as NodeJS.ErrnoException
		if (code === 'EADDRINUSE')
			throw new Failure(
				`Port ${port} is taken by another program: stop that one, or choose another port with PORT=${other} npm start`,
			)
		if (code === 'EACCES')
			throw new Failure(`Port ${port} is reserved by the system: choose another with PORT=${other} npm start`)
		throw error
	}
}

/** The first port from `port` on that nobody uses just now. */
export async function nextFree(port: number): Promise<number> {
	try {
		return await opened(port)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
		return nextFree(port + 1)
	}
}

/** Systems hand out ports from 32768 on by themselves, to whoever asks for any and to whoever calls somebody. */
const LOWEST = 12_000
const HIGHEST = 32_000

/** A port that nobody uses just now, nor will be given by chance before it is used, or while what used it is down. */
export async function freePort(): Promise<number> {
	for (;;) {
		try {
			return await opened(randomInt(LOWEST, HIGHEST))
		} catch (error) {
			// Somebody has this one.
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
		}
	}
}
