#!/usr/bin/perl
# A short message service center for the tests, on Debian's Net::SMPP: an implementation of SMPP 3.4 that shares no code with ours.
#
# Commands come as JSON lines on standard input, each answered by {"event":"done"}; what happens is told as JSON lines on standard output.
# It ends with its standard input, so that nothing is left behind by a test run that was killed.
use strict;
use warnings;
use Encode qw(decode);
use IO::Select;
use IO::Socket qw(SOMAXCONN);
use JSON::PP;
use Net::SMPP;

$| = 1;
$SIG{PIPE} = 'IGNORE';
# Net::SMPP warns of each connection that ends; tests end many.
$SIG{__WARN__} = sub { };

my $json = JSON::PP->new->utf8->canonical;
my %rules = (systemId => 'gatehouse', password => 'secret', bindStatus => 0, submit => 'answer', status => 0, refused => [], ids => 'decimal');
my $port = 0;
my $last = 1_000_000_000;
my $listener;
my $select = IO::Select->new(\*STDIN);
my %sessions;    # socket => {socket, kind, systemId, held: [responses not sent yet]}
my $typed = '';

my %of_request = (
    0x00000001 => sub { bind_as('receiver', @_) },
    0x00000002 => sub { bind_as('transmitter', @_) },
    0x00000009 => sub { bind_as('transceiver', @_) },
    0x00000004 => \&submitted,
    0x00000006 => \&unbound,
    0x00000015 => \&enquired,
    0x80000000 => sub { announce(event => 'declined', status => $_[1]->{status}) },
    0x80000003 => sub { announce(event => 'declined', status => $_[1]->{status}) },
    0x80000005 => sub { announce(event => 'receipt-answered', status => $_[1]->{status}) },
    0x80000006 => sub { announce(event => 'unbind-answered') },
    0x80000015 => sub { announce(event => 'enquiry-answered', status => $_[1]->{status}) },
);

my %of_command = (
    behave  => sub { my ($words) = @_; delete $words->{do}; %rules = (%rules, %$words) },
    release => sub { release($_) for values %sessions },
    receipt => \&receipt,
    say     => sub { my ($words) = @_; say_raw($_, pack 'H*', $words->{hex}) for values %sessions },
    enquire => sub { $_->{socket}->enquire_link(async => 1) for values %sessions },
    unbind  => sub { $_->{socket}->unbind(async => 1) for values %sessions },
    cut     => sub { end_session($_) for values %sessions },
    down    => sub { stop_listening(); end_session($_) for values %sessions },
    up      => \&listen_again,
);

listen_again();
while (1) {
    for my $ready ($select->can_read) {
        if    ($ready == \*STDIN)                              { read_commands() }
        elsif (defined $listener && $ready == $listener)       { accept_session() }
        elsif (my $session = $sessions{ fileno($ready) // -1 }) { read_request($session) }
    }
}

sub announce { print $json->encode({@_}), "\n" }

sub read_commands {
    my $got = sysread STDIN, $typed, 65_536, length $typed;
    exit 0 if !$got;
    while ($typed =~ s/^([^\n]*)\n//) {
        my $words = $json->decode($1);
        my $act = $of_command{ $words->{do} } or die "no command $words->{do}";
        $act->($words);
        announce(event => 'done');
    }
}

# The port may be lent to an outgoing connection of this machine for a moment.
sub listen_again {
    return if defined $listener;
    for (1 .. 200) {
        $listener = Net::SMPP->new_listen('127.0.0.1', smpp_version => 0x34, interface_version => 0x34, port => $port, listen => SOMAXCONN, async => 1);
        last if defined $listener;
        select undef, undef, undef, 0.05;
    }
    die "cannot listen on $port: $!" if !defined $listener;
    $port = $listener->sockport;
    $select->add($listener);
    announce(event => 'listening', port => $port);
}

sub stop_listening {
    return if !defined $listener;
    $select->remove($listener);
    $listener->close;
    undef $listener;
}

sub accept_session {
    my $socket = $listener->accept or return;
    $socket->set_version(0x34);
    $sessions{ fileno $socket } = { socket => $socket, kind => '', held => [] };
    $select->add($socket);
    announce(event => 'connected');
}

sub end_session {
    my ($session) = @_;
    my $socket = $session->{socket};
    $select->remove($socket);
    delete $sessions{ fileno $socket };
    $socket->close;
    announce(event => 'disconnected');
}

sub read_request {
    my ($session) = @_;
    my $pdu = $session->{socket}->read_pdu;
    return end_session($session) if !defined $pdu;
    my $act = $of_request{ $pdu->{cmd} };
    return $act->($session, $pdu) if defined $act;
    $session->{socket}->generic_nack(seq => $pdu->{seq}, status => 0x03) if !($pdu->{cmd} & 0x80000000);
}

sub bind_as {
    my ($kind, $session, $pdu) = @_;
    my $status = $pdu->{system_id} ne $rules{systemId} ? 0x0F : $pdu->{password} ne $rules{password} ? 0x0E : $rules{bindStatus};
    my $answer = "bind_${kind}_resp";
    $session->{socket}->$answer(seq => $pdu->{seq}, status => $status, system_id => 'SMSC') if $rules{submit} ne 'mute';
    $session->{kind} = $kind if $status == 0;
    announce(event => $status == 0 ? 'bound' : 'bind-refused', kind => $kind, systemId => $pdu->{system_id}, systemType => $pdu->{system_type},
        version => $pdu->{interface_version});
}

sub unbound {
    my ($session, $pdu) = @_;
    $session->{socket}->unbind_resp(seq => $pdu->{seq});
    announce(event => 'unbound');
}

sub enquired {
    my ($session, $pdu) = @_;
    $session->{socket}->enquire_link_resp(seq => $pdu->{seq}) if $rules{submit} ne 'mute';
    announce(event => 'enquired');
}

sub submitted {
    my ($session, $pdu) = @_;
    my $to = $pdu->{destination_addr};
    my $status = (grep { $_ eq $to } @{ $rules{refused} }) ? 0x0B : $session->{kind} =~ /^trans/ ? $rules{status} : 0x04;
    my $id = $status == 0 ? next_id() : '';
    announce(event => 'submitted', status => $status, message => message_of($pdu, $id));
    # The message was taken, but nobody hears of it.
    return end_session($session) if $rules{submit} eq 'drop';
    return if $rules{submit} eq 'mute';
    my %answer = (seq => $pdu->{seq}, status => $status, message_id => $id);
    push @{ $session->{held} }, \%answer;
    release($session) if $rules{submit} eq 'answer';
}

sub next_id { sprintf $rules{ids} eq 'hex' ? '%X' : '%d', ++$last }

sub release {
    my ($session) = @_;
    $session->{socket}->submit_sm_resp(%$_) for splice @{ $session->{held} };
}

sub message_of {
    my ($pdu, $id) = @_;
    my $coding = $pdu->{data_coding};
    return {
        id => $id,
        to => $pdu->{destination_addr},
        toTon => $pdu->{dest_addr_ton},
        toNpi => $pdu->{dest_addr_npi},
        from => $pdu->{source_addr},
        fromTon => $pdu->{source_addr_ton},
        fromNpi => $pdu->{source_addr_npi},
        coding => $coding,
        octets => length $pdu->{short_message},
        hex => unpack('H*', $pdu->{short_message}),
        text => decode($coding == 8 ? 'UTF-16BE' : $coding == 3 ? 'iso-8859-1' : 'gsm0338', $pdu->{short_message}),
        validity => $pdu->{validity_period},
        registered => $pdu->{registered_delivery},
    };
}

# A delivery receipt for a message that some session submitted: sent to one session that may receive.
sub receipt {
    my ($words) = @_;
    my ($session) = grep { $_->{kind} =~ /ceiver$/ } values %sessions;
    return announce(event => 'no-receiver') if !defined $session;
    my %tlvs = $words->{tlvs} ? (receipted_message_id => $words->{id} . ($words->{terminated} ? "\0" : ''), message_state => chr $words->{state}) : ();
    $session->{socket}->deliver_sm(
        async => 1,
        source_addr_ton => 1, source_addr_npi => 1, source_addr => $words->{from},
        dest_addr_ton => 5, dest_addr_npi => 0, destination_addr => 'Gatehouse',
        esm_class => $words->{esmClass}, data_coding => 0, short_message => $words->{text},
        %tlvs,
    );
}

sub say_raw { my ($session, $octets) = @_; $session->{socket}->syswrite($octets) }
