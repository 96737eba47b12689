<?php
// An action in (install, change, toll NUMBER, no-toll, list); the posts of the test's WordPress, made or changed through its own functions.
// Every post says that it is synthetic.

// A constant: WordPress empties variables of such names.
define('SYNTHETIC_TASK', $argv[1]);
$_SERVER['HTTP_HOST'] = parse_url(getenv('WORDPRESS_URL'), PHP_URL_HOST);
if (SYNTHETIC_TASK === 'install') {
    define('WP_INSTALLING', true);
}
// Instead of the one that sends mail.
function wp_mail()
{
    return true;
}
require getenv('WORDPRESS_SITE') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

function add_post(int $number, string $date, array $more = []): int
{
    return wp_insert_post($more + [
        'post_title' => "Synthetic report $number &#8211; \"quotes\" & <em>marks</em>",
        'post_content' => "<!-- wp:paragraph --><p>SYNTHETIC, made for a test. Word{$number}x: shelling near <b>Qamishli</b>"
            . " &amp; Kobani.</p><!-- /wp:paragraph -->\n<figure><img src=\"/a.jpg\" alt=\"x\"/><figcaption>A synthetic picture</figcaption></figure>",
        'post_status' => 'publish',
        'post_date' => $date,
        'post_name' => "report-$number",
        'post_author' => 1,
    ], true);
}

switch (SYNTHETIC_TASK) {
    case 'install':
        wp_install('Synthetic & Site', 'admin', 'admin@example.invalid', true, '', 'synthetic');
        wp_delete_post(1, true);
        update_option('timezone_string', 'Asia/Damascus');
        update_option('permalink_structure', '/%postname%/');
        // Saved before all others, to appear later.
        add_post(252, date('Y-m-d H:i:s', current_time('timestamp') + 86400), ['post_status' => 'future']);
        // One a day; then many of one second; then on both sides of the hour that was lived twice.
        for ($number = 1; $number <= 120; $number++) {
            add_post($number, date('Y-m-d 10:00:00', strtotime("2020-01-01 +$number days")));
        }
        for (; $number <= 240; $number++) {
            add_post($number, '2021-06-01 12:00:00');
        }
        for (; $number <= 250; $number++) {
            add_post($number, sprintf('2021-10-28 23:%02d:00', ($number * 7) % 60));
        }
        add_post(251, '2021-11-01 10:00:00', ['post_status' => 'draft']);
        break;
    case 'change':
        $find = fn (int $number) => get_page_by_path("report-$number", OBJECT, 'post');
        wp_update_post(['ID' => $find(5)->ID, 'post_title' => 'Synthetic report 5, corrected']);
        wp_update_post(['ID' => $find(150)->ID, 'post_content' => '<p>SYNTHETIC. Word150x, rewritten.</p>']);
        wp_update_post(['ID' => $find(60)->ID, 'post_name' => 'report-60-moved']);
        wp_trash_post($find(7)->ID);
        wp_delete_post($find(200)->ID, true);
        wp_update_post(['ID' => $find(100)->ID, 'post_status' => 'private']);
        add_post(253, current_time('mysql'));
        add_post(254, '2019-05-05 10:00:00');
        $scheduled = get_posts(['post_status' => 'future', 'numberposts' => 1])[0];
        wp_publish_post($scheduled->ID);
        break;
    case 'toll':
        $content = "<p>SYNTHETIC. Word300x: {$argv[2]} people were counted.</p><p>" . random_int(2, 999) . ' shares</p>';
        $post = get_page_by_path('report-300', OBJECT, 'post');
        if ($post) {
            wp_update_post(['ID' => $post->ID, 'post_content' => $content]);
        } else {
            add_post(300, current_time('mysql'), ['post_content' => $content]);
        }
        break;
    case 'no-toll':
        wp_delete_post(get_page_by_path('report-300', OBJECT, 'post')->ID, true);
        break;
    case 'list':
        $posts = get_posts(['numberposts' => -1, 'post_status' => 'publish', 'suppress_filters' => true]);
        echo json_encode(array_map(fn ($post) => [
            'url' => get_permalink($post),
            'title' => html_entity_decode(strip_tags(get_the_title($post)), ENT_QUOTES | ENT_HTML5, 'UTF-8'),
            'date' => substr($post->post_date, 0, 10),
            'word' => preg_match('/Word\d+x/', $post->post_content, $found) ? strtolower($found[0]) : null,
        ], $posts)), "\n";
        break;
}
