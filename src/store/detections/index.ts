// What many workers detected, each thing once.

export { type Detections, type ObjectResult, openDetections, type Position } from './open-detections.ts';
