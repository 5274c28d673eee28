# Reads each Atom feed named on a line of standard input with XML::Feed; prints one JSON value a line.
use strict;
use warnings;
use JSON::PP;
use XML::Feed;

my $json = JSON::PP->new->utf8->canonical;
while (my $line = <STDIN>) {
    chomp $line;
    my $feed = XML::Feed->parse($line);
    if (!$feed) {
        print $json->encode({ fault => XML::Feed->errstr // 'unreadable', link => undef, entries => [] }), "\n";
        next;
    }
    my @entries = map {
        { id => $_->id, link => $_->link, title => $_->title, updated => $_->modified ? $_->modified->iso8601 : undef }
    } $feed->entries;
    print $json->encode({ fault => '', link => $feed->link, entries => \@entries }), "\n";
}
