import { type AddressInfo, createServer, type Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
	readonly host: string
	readonly port: number
	/** The messages it has accepted, in order. */
	readonly mails: Email[]
	/** How many times a message was offered: with its sender, before its text. */
	readonly offered: number
	/** Answers recipients with this code from now on; 250 accepts them. */
	answer(code: number): void
	/** Holds back its answer to messages until `release`; resolves once it holds one, whole. */
	hold(): Promise<void>
	/** Accepts what it holds, and answers at once from now on. */
	release(): void
	/** Breaks all connections off. */
	drop(): void
	stop(): Promise<void>
}

/** A real SMTP server in this process, on a free port or the one given; it asks for no sign-in. */
export async function startMailServer(port = 0): Promise<MailServer> {
	const mails: Email[] = []
	let offered = 0
	let code = 250
	let gate: Promise<void> | null = null
	let holds = () => {}
	let open = () => {}
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		closeTimeout: 100,
		onMailFrom(_address, _session, callback) {
			offered++
			callback()
		},
		onRcptTo(_address, _session, callback) {
			if (code === 250) callback()
			else callback(Object.assign(new Error('no'), { responseCode: code }))
		},
		async onData(stream, _session, callback) {
			const chunks: Buffer[] = []
			try {
				for await (const chunk of stream) chunks.push(chunk)
			} catch (error) {
				// The client ended in the middle: nothing was accepted.
				callback(error as Error)
				return
			}
			if (gate) {
				holds()
				await gate
			}
			mails.push(await PostalMime.parse(Buffer.concat(chunks)))
			callback()
		},
	})
	const sockets = new Set<Socket>()
	server.server.on('connection', socket => {
		sockets.add(socket)
		socket.on('close', () => sockets.delete(socket))
	})
	// A client that is killed breaks its connection off; that is what some tests are about.
	server.on('error', () => {})
	await new Promise<void>(resolve => server.listen(port, '127.0.0.1', () => resolve()))
	const release = () => {
		gate = null
		open()
	}
	return {
		host: '127.0.0.1',
		port: (server.server.address() as AddressInfo).port,
		mails,
		get offered() {
			return offered
		},
		answer(next) {
			code = next
		},
		hold() {
			gate = new Promise(resolve => {
				open = resolve
			})
			return new Promise(resolve => {
				holds = resolve
			})
		},
		release,
		drop() {
			for (const socket of sockets) socket.destroy()
			release()
		},
		stop: () => new Promise(resolve => server.close(() => resolve())),
	}
}

export interface SilentServer {
	readonly port: number
	/** How many connections it has taken. */
	readonly taken: number
	/** Breaks the connections off that it has. */
	drop(): void
	stop(): Promise<void>
}

/** A mail server that hangs: it takes connections and never says a word. */
export async function startSilentServer(): Promise<SilentServer> {
	const sockets = new Set<Socket>()
	let taken = 0
	const server = createServer(socket => {
		taken++
		sockets.add(socket)
		socket.on('error', () => {})
		socket.on('close', () => sockets.delete(socket))
	})
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
	const drop = () => {
		for (const socket of sockets) socket.destroy()
	}
	return {
		port: (server.address() as AddressInfo).port,
		get taken() {
			return taken
		},
		drop,
		stop() {
			drop()
			return new Promise(resolve => server.close(() => resolve()))
		},
	}
}
