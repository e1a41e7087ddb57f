// Data: who can read what.
export {};
