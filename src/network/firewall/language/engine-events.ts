// The events of packets and of streams that the engine can tell, which `decode-event`, `stream-event` and `engine-event` name.
// Source: Suricata 7.0.10 itself, asked for each of them; https://docs.suricata.io/en/suricata-7.0.10/rules/decode-layer.html

/** By what stands before the last dot. */
const NAMES: Readonly<Record<string, string>> = {
  decoder: 'too_many_layers',
  'decoder.afpacket': 'trunc_pkt',
  'decoder.chdlc': 'pkt_too_small',
  'decoder.dce': 'pkt_too_small',
  'decoder.erspan': 'header_too_small too_many_vlan_layers unsupported_version',
  'decoder.esp': 'pkt_too_small',
  'decoder.ethernet': 'pkt_too_small',
  'decoder.geneve': 'unknown_payload_type',
  'decoder.gre':
    'pkt_too_small version0_flags version0_hdr_too_big version0_malformed_sre_hdr version0_recur version1_chksum version1_flags ' +
    'version1_hdr_too_big version1_malformed_sre_hdr version1_no_key version1_recur version1_route version1_ssr ' +
    'version1_wrong_protocol wrong_version',
  'decoder.icmpv4': 'ipv4_trunc_pkt ipv4_unknown_ver pkt_too_small unknown_code unknown_type',
  'decoder.icmpv6':
    'experimentation_type ipv6_trunc_pkt ipv6_unknown_version mld_message_with_invalid_hl pkt_too_small unassigned_type unknown_code unknown_type',
  'decoder.ieee8021ah': 'header_too_small',
  'decoder.ipraw': 'invalid_ip_version',
  'decoder.ipv4':
    'frag_ignored frag_overlap frag_pkt_too_large hlen_too_small icmpv6 iplen_smaller_than_hlen opt_duplicate opt_eol_required ' +
    'opt_invalid opt_invalid_len opt_malformed opt_pad_required opt_unknown pkt_too_small trunc_pkt wrong_ip_version',
  'decoder.ipv6':
    'data_after_none_header dstopts_only_padding dstopts_unknown_opt exthdr_ah_res_not_null exthdr_dupl_ah exthdr_dupl_dh ' +
    'exthdr_dupl_eh exthdr_dupl_fh exthdr_dupl_hh exthdr_dupl_rh exthdr_invalid_optlen exthdr_useless_fh ' +
    'fh_non_zero_reserved_field frag_ignored frag_invalid_length frag_overlap frag_pkt_too_large hopopts_only_padding ' +
    'hopopts_unknown_opt icmpv4 ipv4_in_ipv6_too_small ipv4_in_ipv6_wrong_version ipv6_in_ipv6_too_small ' +
    'ipv6_in_ipv6_wrong_version pkt_too_small rh_type_0 trunc_exthdr trunc_pkt unknown_next_header wrong_ip_version zero_len_padn',
  'decoder.ltnull': 'pkt_too_small unsupported_type',
  'decoder.mpls': 'bad_label_implicit_null bad_label_reserved bad_label_router_alert header_too_small pkt_too_small unknown_payload_type',
  'decoder.nsh': 'bad_header_length header_too_small reserved_type unknown_payload unsupported_type unsupported_version',
  'decoder.ppp': 'ip4_pkt_too_small ip6_pkt_too_small pkt_too_small unsup_proto vju_pkt_too_small wrong_type',
  'decoder.pppoe': 'malformed_tags pkt_too_small wrong_code',
  'decoder.sctp': 'pkt_too_small',
  'decoder.sll': 'pkt_too_small',
  'decoder.tcp': 'hlen_too_small invalid_optlen opt_duplicate opt_invalid_len pkt_too_small',
  'decoder.udp': 'hlen_invalid hlen_too_small len_invalid pkt_too_small',
  'decoder.vlan': 'header_too_small too_many_layers unknown_type',
  'decoder.vntag': 'header_too_small unknown_type',
  'decoder.vxlan': 'unknown_payload_type',
  stream:
    '3whs_ack_data_inject 3whs_ack_in_wrong_dir 3whs_async_wrong_seq 3whs_right_seq_wrong_ack_evasion 3whs_syn_flood ' +
    '3whs_syn_resend_diff_seq_on_syn_recv 3whs_syn_toclient_on_syn_recv 3whs_synack_flood 3whs_synack_in_wrong_direction ' +
    '3whs_synack_resend_with_diff_ack 3whs_synack_resend_with_diff_seq 3whs_synack_tfo_data_ignored ' +
    '3whs_synack_toserver_on_syn_recv 3whs_synack_with_wrong_ack 3whs_wrong_seq_wrong_ack 4whs_invalid_ack ' +
    '4whs_synack_with_wrong_ack 4whs_synack_with_wrong_syn 4whs_wrong_seq closewait_ack_out_of_window closewait_fin_out_of_window ' +
    'closewait_invalid_ack closewait_pkt_before_last_ack closing_ack_wrong_seq closing_invalid_ack est_ack_zwp_data ' +
    'est_invalid_ack est_packet_out_of_window est_pkt_before_last_ack est_syn_resend est_syn_resend_diff_seq est_syn_toclient ' +
    'est_synack_resend est_synack_resend_with_diff_ack est_synack_resend_with_diff_seq est_synack_toserver fin1_ack_wrong_seq ' +
    'fin1_fin_wrong_seq fin1_invalid_ack fin2_ack_wrong_seq fin2_fin_wrong_seq fin2_invalid_ack fin_but_no_session fin_invalid_ack ' +
    'fin_out_of_window fin_syn lastack_ack_wrong_seq lastack_invalid_ack pkt_bad_window_update pkt_broken_ack pkt_invalid_ack ' +
    'pkt_invalid_timestamp pkt_retransmission pkt_spurious_retransmission reassembly_depth_reached reassembly_insert_invalid ' +
    'reassembly_insert_limit reassembly_insert_memcap reassembly_no_segment reassembly_overlap_different_data ' +
    'reassembly_segment_before_base_seq reassembly_seq_gap reassembly_urgent_oob_limit_reached rst_but_no_session rst_invalid_ack ' +
    'rst_with_data shutdown_syn_resend suspected_rst_inject timewait_ack_wrong_seq timewait_invalid_ack wrong_thread',
};

const EVENTS = new Set(Object.entries(NAMES).flatMap(([before, names]) => names.split(' ').map((name) => `${before}.${name}`)));

/** Whether there is an event of this whole name, in letters of either case: `decoder.ipv4.trunc_pkt`, `stream.est_invalid_ack`. */
export function isEngineEvent(name: string): boolean {
  return EVENTS.has(name.toLowerCase());
}
