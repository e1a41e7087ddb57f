// Network: what the rules of security groups let in.
export {};
