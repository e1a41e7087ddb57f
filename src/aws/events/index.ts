// Logs in S3, by prefix or as a queue announces them.

export { type EventSource, type EventSourceOptions, type Fetched, openEvents, type QueuedMessage } from './open-events.ts';
export { type MessageSays, nameOfObject, type ObjectName, readMessage } from './read-message.ts';
