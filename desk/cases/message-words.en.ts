import { english } from '../frame/counted.ts'
import type { MessageWords } from './message-words.ts'

export const words: MessageWords = {
	title: 'Messages with {owner}',
	new: english('One new message', '{n} new messages'),
	from: 'from {owner}',
	read: 'Read the messages',
	association: 'The association',
	fresh: 'New',
	readAt: 'read on',
	unread: 'not read yet',
	attachment: 'Attachment',
	none: 'No messages yet.',
	write: 'Write to {owner}',
	hint: 'It is read on the tracking page alone. Once sent it is not changed; it can be called back until it was read or a notification of it has left.',
	instead: 'Ask or write a message, which is not the answer',
	recall: 'Call it back',
	recalled: 'The message was called back before it was read or told of. Its text is where you write.',
	remove: 'Remove',
	attach: 'Attach files',
	limits: 'PDF or pictures: {count} files at most, of {mb} MB each.',
	send: 'Send the message',
	sending: 'Sending…',
	sent: 'The message is sent, and {owner} is told of it.',
	sentUntold: 'The message is sent. It will be read when the tracking page is next opened.',
}
