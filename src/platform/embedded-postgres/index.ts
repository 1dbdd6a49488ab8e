export { joinEmbeddedServer, type EmbeddedOptions, type EmbeddedServer } from './join';
